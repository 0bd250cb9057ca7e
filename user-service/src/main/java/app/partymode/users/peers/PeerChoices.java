package app.partymode.users.peers;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The peers that were chosen for a number. Every method throws {@link org.springframework.dao.DataAccessException} while the store is
 * out of reach.
 */
public interface PeerChoices {

    /**
     * The fresh choice, or none.
     *
     * @param claimant who claims the number: a user who changes to it, or empty before a signup
     */
    List<String> current(PhoneNumber number, String claimant);

    /** Keeps a choice, unless another request was faster; answers the one that counts. Its peers count as former ones from now on. */
    List<String> keep(PhoneNumber number, String claimant, List<String> userIds);

    /** Forgets the fresh choice: one of its peers does not take part any more. */
    void drop(PhoneNumber number, String claimant);

    /** Which of these users have been chosen for this number before, for any claimant. */
    Set<String> former(PhoneNumber number, Collection<String> userIds);
}
