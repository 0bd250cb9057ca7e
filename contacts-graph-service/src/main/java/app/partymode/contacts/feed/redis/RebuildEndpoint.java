package app.partymode.contacts.feed.redis;

import app.partymode.contacts.feed.FeedStore;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** The operator's command to learn every user anew from the main database: {@code POST /actuator/rebuild}. */
@Component
@Endpoint(id = "rebuild")
class RebuildEndpoint {

    private final FeedStore store;

    RebuildEndpoint(FeedStore store) {
        this.store = store;
    }

    /** Idempotent; the rebuild itself begins within seconds, and requests go on meanwhile. */
    @WriteOperation
    public void rebuild() {
        store.markIncomplete();
    }
}
