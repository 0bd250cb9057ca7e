package app.partymode.contacts.acquaintance;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Set;

/** Which numbers are in which address books, whatever the privacy settings say: no user may ever see an answer. */
public interface Acquaintances {

    /**
     * Those of the candidates who have one of these people in their book, or are in the book of one of them: now,
     * deferred, or as far back as removed contacts are remembered. Registered or not: only the number counts. One
     * statement, however many candidates there are.
     */
    Set<PhoneNumber> among(Set<PhoneNumber> candidates, Set<PhoneNumber> people);
}
