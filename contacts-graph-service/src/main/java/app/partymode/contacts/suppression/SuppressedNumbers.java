package app.partymode.contacts.suppression;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.Set;

/**
 * Suppressed numbers: their holders want them in no address book. User events bring them. Books do not contain them, so
 * that no query on books has to know of them: a write leaves them out, and a sweep removes those that were there
 * before.
 */
public interface SuppressedNumbers {

    /** Which of these numbers are suppressed. Reading a book tells which of its own are. */
    Set<PhoneNumber> among(Collection<PhoneNumber> numbers);

    /**
     * Takes one of the numbers suppressed lately out of books that still have it, and makes a new version of each of those. It is
     * one short transaction, as a number can be in very many books.
     *
     * @param most of how many books at most
     * @return whether there may be more to do
     */
    boolean leaveBooks(int most);
}
