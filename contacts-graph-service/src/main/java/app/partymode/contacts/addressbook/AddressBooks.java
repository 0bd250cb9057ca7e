package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;
import java.util.List;

/** The address books of all users. */
public interface AddressBooks {

    /** The owner's book together with its matches, in one read; an empty book at version 0 where there is none. */
    MatchedBook read(Owner owner);

    /**
     * Writes a change and what it costs the owner, all or nothing, if the book still has the version that the change
     * was made from and the owner's bucket is as it was read. Contacts removed are remembered as tested. Of several
     * concurrent writers exactly one succeeds; writers of different books do not conflict, even if they add the same
     * numbers. Durable when it returns. What it changes for others, and for the owner where no answer tells it, is noted for the feed in
     * the same transaction.
     *
     * @param from the version that the change was made from
     * @throws app.partymode.contacts.addressbook.NotTheOwner if the number now belongs to another user; or where a book would begin
     *     at a number that the matcher does not have the user under, and the user has another one there, or is deleted
     */
    WriteOutcome writeAndTell(Owner owner, long from, Admission admission);

    /** The same, for callers whom the feed does not concern. False: nothing was written, see {@link WriteOutcome#OUTDATED}. */
    default boolean write(Owner owner, long from, Admission admission) {
        return writeAndTell(owner, from, admission) != WriteOutcome.OUTDATED;
    }

    /**
     * Books with contacts that wait for budget, by ascending number of their owners.
     *
     * @param after the digits of an owner's number, exclusive
     */
    List<DeferredContacts> withDeferred(long after, int limit);

    /**
     * Owners of books that have a number from {@code first} to {@code last}, deferred or not, by ascending number of
     * the owners.
     *
     * @param after the digits of an owner's number, exclusive
     */
    List<Owner> withNumbersBetween(long first, long last, long after, int limit);
}
