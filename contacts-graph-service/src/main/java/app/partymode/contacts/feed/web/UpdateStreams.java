package app.partymode.contacts.feed.web;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.takeover.Takeover;
import app.partymode.phoneauth.session.Caller;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Opens streams of updates, as server-sent events. */
@Component
class UpdateStreams {

    private static final int PAGE = 100;

    private final UpdateFeed feed;
    private final OpenWaits open;
    private final Waits waits;
    private final StreamEvents events;
    private final Duration heartbeat;

    UpdateStreams(UpdateFeed feed, OpenWaits open, Waits waits, StreamEvents events, ContactsProperties properties) {
        this.feed = feed;
        this.open = open;
        this.waits = waits;
        this.events = events;
        this.heartbeat = properties.updates().heartbeat();
    }

    /**
     * Leaves the request to a stream. Reads the first page at once, so that a bad cursor is answered as on a poll.
     *
     * @throws TooManyWaits if there is no room for one more
     */
    void open(Caller caller, Cursor start, ServletRequest request) {
        UpdatePage first = feed.after(Owners.of(caller), start, PAGE);
        var permit = waits.begin(Waits.Kind.STREAM);
        Takeover.by(new OpenStream(open, events, heartbeat, caller, start, first, permit), request);
    }
}
