package app.partymode.contacts.feed;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** The feed in the matcher's store: user events go in, and what they change of users and books is kept with it. */
public interface FeedStore {

    /**
     * Applies entries in their order, all in one transaction, and remembers how far it has come; entries that were applied
     * before are skipped, so it may be called again with the same ones and by several instances at once.
     *
     * @return the feed after the commit, and the numbers about which there are new updates
     */
    Applied apply(List<StreamEntry> entries);

    /** How far it has come. Every update up to the head is readable, also while others apply entries. */
    Feed feed();

    /** The entries known may lack some: marks a rebuild as due. Idempotent. */
    void markIncomplete();

    /** The owners of the books that have this number. In no order. */
    List<PhoneNumber> holdersOf(PhoneNumber number);

    /** Drops updates that happened before this time. Idempotent. */
    void dropUpdatesBefore(Instant time);

    /** What applying entries did. */
    record Applied(Feed feed, List<PhoneNumber> changed) {}
}
