package app.partymode.contacts.addressbook;

import app.partymode.contacts.matching.Match;
import java.util.List;

/** An address book and those of its contacts who are registered and let the owner discover them, by ascending number. */
public record MatchedBook(AddressBook book, List<Match> matches) {

    public MatchedBook {
        matches = List.copyOf(matches);
    }
}
