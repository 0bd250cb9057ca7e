package app.partymode.contacts.suppression;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.Set;

/**
 * Numbers that want to be in nobody's address book. User events bring them. Books do not hold them, so that no reader of books has
 * to know of them: a write leaves them out, and those that were there before are taken out.
 */
public interface SuppressedNumbers {

    /** Which of these numbers are suppressed. Which of a book are is told with the book. */
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
