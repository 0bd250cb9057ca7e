package app.partymode.users.suppression;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.Users;
import app.partymode.users.presence.Reassignment;
import java.util.Collection;
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
     * Suppresses a number on request of its holder. A user who has it but is gone loses it to a proven request, as to a
     * signup.
     *
     * @throws NumberRegistered where it is a user's
     */
    public void suppress(PhoneNumber number, boolean verified) {
        reassignment.release(number, verified);
        if (users.findByNumber(number).isPresent()) {
            throw new NumberRegistered();
        }
        suppressions.add(number);
        // A signup may have come since. The later of the two sees the earlier one, and the suppression yields when it
        // is relayed.
        if (yieldToUser(number)) {
            throw new NumberRegistered();
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

    /** The same for many at once: one question, and more only where a number was suppressed. */
    public void yieldToUsers(Collection<PhoneNumber> numbers) {
        if (!numbers.isEmpty()) {
            suppressions.among(numbers).forEach(this::settle);
        }
    }

    /** The state to publish: lifted where the number has a user by now. */
    public Suppression settle(Suppression present) {
        if (present.lifted() || users.findByNumber(present.number()).isEmpty()) {
            return present;
        }
        suppressions.lift(present);
        return present.next();
    }
}
