package app.partymode.users.peers;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Set;

/** Who knows whom: what the contacts-graph-service knows of address books. */
public interface Acquaintances {

    /**
     * Those of the candidates who have one of these people in their book, or whom one of these people has.
     *
     * @throws app.partymode.phoneauth.verification.ProviderUnavailable where nobody can tell for now
     */
    Set<PhoneNumber> among(Set<PhoneNumber> candidates, Set<PhoneNumber> people);
}
