package app.partymode.contacts.addressbook;

import app.partymode.contacts.matching.Match;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Set;

/**
 * An address book and what was read with it.
 *
 * @param matches those of its contacts who are registered and let the owner discover them, by ascending number
 * @param suppressed those of its numbers, also of deferred contacts, that are suppressed: they are to leave
 * @param budgetState the owner's, also where there is no book
 */
public record MatchedBook(AddressBook book, List<Match> matches, Set<PhoneNumber> suppressed, BudgetState budgetState) {

    public MatchedBook {
        matches = List.copyOf(matches);
        suppressed = Set.copyOf(suppressed);
    }

    /** Whether there is no book. */
    public boolean isNone() {
        return book.version() == 0;
    }
}
