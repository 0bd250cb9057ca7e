package app.partymode.contacts.users;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The registered users that the matcher knows, kept by the events of the user-service. */
public interface RegisteredUsers {

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

    /** What is known of a user; empty for one who is gone or not heard of yet. */
    Optional<Profile> find(String userId);

    /** The owners of the books that have this number. In no order. */
    List<PhoneNumber> holdersOf(PhoneNumber number);

    /** Drops updates that happened before this time. Idempotent. */
    void dropUpdatesBefore(Instant time);

    /** What applying entries did. */
    record Applied(Feed feed, List<PhoneNumber> changed) {}
}
