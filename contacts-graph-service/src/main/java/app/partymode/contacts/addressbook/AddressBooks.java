package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;
import java.util.List;

/** Everybody's address books. */
public interface AddressBooks {

    /** The owner's book together with its matches, in one read; an empty book at version 0 where there is none. */
    MatchedBook read(Owner owner);

    /**
     * Writes a change, all or nothing, together with what it costs the owner, if the book still has the version that the
     * change was made from and the owner's bucket is as it was read. Contacts removed are remembered in the ledger. Of several writers
     * at once exactly one succeeds; writers of different books do not get into each other's way, even if they add the same
     * numbers. Durable when it returns.
     *
     * @param from the version that the change was made from
     * @return whether it was written; false: the book has another version, or the bucket was changed, and nothing was
     * @throws app.partymode.contacts.addressbook.NotTheOwner if the number now belongs to another user
     */
    boolean write(Owner owner, long from, Admission admission);

    /**
     * Books with contacts that wait for budget, by ascending number of their owners.
     *
     * @param after the digits of an owner's number, exclusive
     */
    List<DeferringBook> deferring(long after, int limit);
}
