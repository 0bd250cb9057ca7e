package app.partymode.contacts.feed;

import app.partymode.contacts.ContactsProperties;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops updates that have been kept long enough, every hour. Several instances may do so at once. */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final FeedStore store;
    private final Clock clock;
    private final ContactsProperties properties;

    Retention(FeedStore store, Clock clock, ContactsProperties properties) {
        this.store = store;
        this.clock = clock;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void dropOldUpdates() {
        try {
            store.dropUpdatesBefore(clock.instant().minus(properties.updates().keptFor()));
        } catch (DataAccessException e) {
            log.warn(
                    "Old updates stay for another hour: the store is out of reach ({})",
                    e.getClass().getSimpleName());
        }
    }
}
