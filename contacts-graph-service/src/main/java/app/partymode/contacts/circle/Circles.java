package app.partymode.contacts.circle;

import app.partymode.contacts.Owner;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/** The people around the guests of a host. */
public interface Circles {

    /**
     * How many people of each step are gone on from, those with the lowest numbers: beyond it, a reach is a lower bound. It bounds the
     * books that one question opens.
     */
    int MOST_OPENED = 5_000;

    /**
     * The host's matches who are reciprocal with the host and with at least one guest and are no guests, by descending number of such
     * guests, then ascending number; and the reach of the guests. Two people count as reciprocal if they have each other, let each
     * other discover them, and neither has blocked the other. A person who has blocked the host, or is blocked by the host, is
     * nowhere. The host counts as any other.
     *
     * @param guests at least one
     * @param limit the most candidates
     * @return empty if the host is not reciprocal with one of the guests, or may not discover one
     */
    Optional<Circle> around(Owner host, Set<PhoneNumber> guests, int limit);
}
