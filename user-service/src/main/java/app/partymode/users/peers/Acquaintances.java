package app.partymode.users.peers;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Set;

/** Which numbers know each other, as the contacts-graph-service answers from its address books. */
public interface Acquaintances {

    /**
     * Those of the candidates who have one of these people in their book, or are in the book of one of them.
     *
     * @throws app.partymode.phoneauth.verification.ProviderUnavailable where the other service does not answer
     */
    Set<PhoneNumber> among(Set<PhoneNumber> candidates, Set<PhoneNumber> people);
}
