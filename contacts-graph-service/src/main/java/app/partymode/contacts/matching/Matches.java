package app.partymode.contacts.matching;

import app.partymode.contacts.Owner;
import java.util.List;

/** Which of a reader's contacts are registered. */
public interface Matches {

    /** The reader's contacts who are registered and let the reader discover them, by ascending number. */
    List<Match> of(Owner reader);
}
