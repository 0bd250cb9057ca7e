package app.partymode.users.suppression;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.Users;
import app.partymode.users.presence.Reassignment;
import org.springframework.stereotype.Component;

/** The rule of suppressions: a number has a user, or is suppressed, or neither. */
@Component
public final class NumberSuppression {

    private final Suppressions suppressions;
    private final Users users;
    private final Reassignment reassignment;

    NumberSuppression(Suppressions suppressions, Users users, Reassignment reassignment) {
        this.suppressions = suppressions;
        this.users = users;
        this.reassignment = reassignment;
    }

    /**
     * Suppresses a number for whoever holds it. A user who has it but is gone loses it to a proven wish, as to a signup.
     *
     * @throws HasAccount where it is a user's
     */
    public void suppress(PhoneNumber number, boolean verified) {
        reassignment.release(number, verified);
        if (users.findByNumber(number).isPresent()) {
            throw new HasAccount();
        }
        suppressions.add(number);
        // Somebody may have signed up since. Whoever comes second sees the other: a signup yields when it is told.
        if (yieldToUser(number)) {
            throw new HasAccount();
        }
    }

    /** Lifts the suppression, if any. */
    public void lift(PhoneNumber number) {
        suppressions.lift(number);
    }

    /** Lifts the suppression of a number that has a user: they chose to join. Answers whether there was one. */
    public boolean yieldToUser(PhoneNumber number) {
        return suppressions
                .find(number)
                .map(this::settle)
                .map(Suppression::lifted)
                .orElse(false);
    }

    /** What is to be told of a suppression: that it is lifted where the number has a user by now. */
    public Suppression settle(Suppression present) {
        if (present.lifted() || users.findByNumber(present.number()).isEmpty()) {
            return present;
        }
        suppressions.lift(present);
        return present.next();
    }
}
