package app.partymode.contacts.addressbook;

import app.partymode.contacts.matching.Match;
import java.util.List;

/**
 * An address book and what was read with it.
 *
 * @param matches those of its contacts who are registered and let the owner discover them, by ascending number
 * @param account the owner's, also where there is no book
 */
public record MatchedBook(AddressBook book, List<Match> matches, Account account) {

    public MatchedBook {
        matches = List.copyOf(matches);
    }
}
