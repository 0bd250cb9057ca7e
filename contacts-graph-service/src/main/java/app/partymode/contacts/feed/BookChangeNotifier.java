package app.partymode.contacts.feed;

import app.partymode.contacts.addressbook.WrittenBooks;
import app.partymode.contacts.feed.FeedStore.Applied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the feed of changed books at once, and wakes the readers concerned. Twice a second it looks for what was not told, as an
 * instance died, and for what other instances have told.
 */
@Component
class BookChangeNotifier implements WrittenBooks {

    private static final Logger log = LoggerFactory.getLogger(BookChangeNotifier.class);

    private final FeedStore store;
    private final UpdateFeed updates;
    private final UpdateNotifier notifier;

    BookChangeNotifier(FeedStore store, UpdateFeed updates, UpdateNotifier notifier) {
        this.store = store;
        this.updates = updates;
        this.notifier = notifier;
    }

    @Override
    public void changed() {
        try {
            store.applyBookChanges().ifPresent(this::tell);
        } catch (DataAccessException e) {
            log.warn(
                    "Changes of address books wait to be told: the store is out of reach ({})",
                    e.getClass().getSimpleName());
        }
    }

    private void tell(Applied applied) {
        updates.advance(applied.feed());
        notifier.notifyReaders(applied.readers());
    }

    @Scheduled(fixedDelayString = "PT0.5S", initialDelayString = "PT1S")
    void catchUp() {
        try {
            store.applyBookChanges().ifPresent(this::tell);
            long seen = updates.end().sequence();
            if (store.head() > seen) {
                Feed feed = store.feed();
                updates.advance(feed);
                notifier.notifyReaders(store.readersOf(seen, feed.head()));
            }
        } catch (DataAccessException e) {
            log.debug("The store is out of reach ({})", e.getClass().getSimpleName());
        }
    }
}
