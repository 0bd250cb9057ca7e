package app.partymode.contacts.feed;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The feed in the matcher's store: user events go in, and what they change of users and books is kept with it. */
public interface FeedStore {

    /**
     * Applies entries in their order, all in one transaction, and remembers how far it has come; entries that were applied
     * before are skipped, so it may be called again with the same ones and by several instances at once.
     *
     * Changes of books that are still to be told come first.
     */
    Applied apply(List<StreamEntry> entries);

    /** Tells what changes of books have done to matches, in one transaction; those told before tell nothing. Empty: there were none. */
    Optional<Applied> applyBookChanges();

    /** How many updates there have been, as far as can be seen without waiting: some of them may not be readable yet. */
    long head();

    /** The readers who have updates of their own in a part of the feed: after the first place and up to the second. */
    Set<PhoneNumber> readersOf(long after, long through);

    /**
     * The oldest updates of a part of the feed, without regard to who may see them.
     *
     * @param after exclusive
     * @param through inclusive; a head that the feed has told, so that all updates up to it are readable
     * @return in the order of the feed
     */
    List<FeedChange> changes(long after, long through, int limit);

    /** How far it has come. Every update up to the head is readable, also while others apply entries. */
    Feed feed();

    /** The entries known may lack some: marks a rebuild as due. Idempotent. */
    void markIncomplete();

    /** The owners of the books that have this number. In no order. */
    List<PhoneNumber> holdersOf(PhoneNumber number);

    /**
     * The owners of the books that have one of these numbers: one question, however many numbers. In no order, perhaps repeated.
     *
     * @param most empty, and the books are not read, where the numbers are in more books than this
     */
    Optional<List<PhoneNumber>> holdersOfAny(List<PhoneNumber> numbers, int most);

    /** Drops updates that happened before this time, and the marks of users who were deleted before it. Idempotent. */
    void dropUpdatesBefore(Instant time);

    /**
     * What a transaction did to the feed.
     *
     * @param feed as it is after the commit
     * @param changed the numbers about which there are new updates for all who may see them
     * @param readers the readers that have new updates of their own
     */
    record Applied(Feed feed, List<PhoneNumber> changed, Set<PhoneNumber> readers) {}
}
