package app.partymode.contacts.feed;

import app.partymode.contacts.Owner;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a store does for {@link EventApplication}, inside one transaction of its own that holds the feed's lock. Reads see the
 * writes made before.
 */
public interface UserRows {

    /** Takes the feed's lock and reads it. Called first. */
    Feed lockFeed();

    void saveFeed(Feed feed);

    Optional<Profile> byId(String userId);

    Optional<Profile> byNumber(PhoneNumber number);

    /** Writes a user's state, as seen in this epoch; a book at the number that was another user's is dropped. */
    void save(Profile profile, long epoch);

    /** The user is in the main database as of this epoch; nothing else of it changed. */
    void seen(String userId, long epoch);

    /** Users that were last seen before this epoch. */
    List<Profile> notSeenSince(long epoch);

    /**
     * Deletes a user: profile, address book, tested numbers, updates about the user except those of the type {@code LEFT}, and the
     * number in the stored audiences of updates about others. Such an update without an audience is dropped.
     */
    void remove(Profile profile);

    /**
     * Notes that a user is deleted for good: no book is begun for the user from now on. Deletes what a user who was not heard of
     * until then has written at this number. The mark is dropped with the updates of that time.
     */
    void markDeleted(Owner user, Instant at);

    /**
     * Moves the user's book to the user's new number, without an entry of that number; a book that the user has written
     * there already is newer and stays instead. Drops updates about the old number except those of the type {@code LEFT}, and
     * replaces the old number by the new one in the stored audiences of updates about others. Contacts of a dropped book are remembered as
     * tested, as of {@code at}.
     */
    void moveBook(Profile profile, PhoneNumber newNumber, Instant at);

    /** Those who have the user as a match, by ascending number. */
    List<Viewer> viewersOf(Profile profile);

    /** Those of some readers who have the user as a match, by ascending number. */
    List<Viewer> viewersAmong(Profile profile, List<PhoneNumber> readers);

    /** The matches of the book that this user has at this number, by ascending number. */
    List<Match> matchesOf(Owner reader);

    /** Takes out the changes of books that the feed has still to tell; their owners can be asked for by id from then on. */
    List<BookChange> takeBookChanges();

    /** Adds an update; of those about the same user it keeps the newest {@code mostKept}. */
    void record(StoredUpdate change, int mostKept);

    /** The version at which a number is suppressed; empty where it is not. */
    Optional<Long> suppressedAt(PhoneNumber number);

    /**
     * Suppresses a number that has no user, or notes the newer version. Drops all updates about it and the book of a
     * former user. Readers who were told that the user left, and have not read that, can't go on from where they are. The number
     * is removed from other people's books later, see {@link app.partymode.contacts.suppression.SuppressedNumbers#leaveBooks}.
     */
    void suppress(PhoneNumber number, long version, long epoch);

    /** The number is still suppressed as of this epoch. */
    void suppressionSeen(PhoneNumber number, long epoch);

    /** Lifts a suppression, if any. */
    void lift(PhoneNumber number);

    /** Lifts suppressions that were last seen before this epoch. */
    void liftNotSeenSince(long epoch);
}
