package app.partymode.users.peers;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Users;
import app.partymode.users.verification.Intent;
import app.partymode.users.verification.Intent.ChangeNumber;
import java.util.Optional;
import java.util.Set;

/**
 * Who claims a number.
 *
 * @param userId a user who changes to it; empty before a signup
 * @param present that user's present number
 */
record Claimant(String userId, Optional<PhoneNumber> present) {

    static Claimant of(String intent, Users users) {
        return Intent.parse(intent) instanceof ChangeNumber it
                ? new Claimant(it.userId(), users.find(it.userId()).map(User::number))
                : new Claimant("", Optional.empty());
    }

    /** The numbers whose holders' acquaintances can't be peers, nor can those holders themselves. */
    Set<PhoneNumber> numbers(PhoneNumber claimed) {
        return present.filter(it -> !it.equals(claimed))
                .map(it -> Set.of(it, claimed))
                .orElse(Set.of(claimed));
    }
}
