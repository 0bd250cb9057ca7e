package app.partymode.contacts.acquaintance;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Set;

/** Who has whom in an address book, whatever anybody lets others discover: never to be told to a user. */
public interface Acquaintances {

    /**
     * Those of the candidates who have one of these people in their book, or whom one of these people has; now, waiting for
     * budget, or as far back as removed contacts are remembered. Registered or not: a number is all that counts. One statement,
     * however many candidates there are.
     */
    Set<PhoneNumber> among(Set<PhoneNumber> candidates, Set<PhoneNumber> people);
}
