package app.partymode.contacts.users;

import app.partymode.contacts.Owner;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The number under which the matcher has a user. While a change of number is on its way the session has another one: the new one
 * before the event has come, and the old one in a wait for updates that began before.
 */
@Component
public final class FormerNumbers {

    private final RegisteredUsers users;

    public FormerNumbers(RegisteredUsers users) {
        this.users = users;
    }

    /** The same user under the number that the matcher has; empty where that is this one, or none. */
    public Optional<Owner> of(Owner owner) {
        return users.find(owner.userId())
                .map(Profile::number)
                .filter(number -> !number.equals(owner.number()))
                .map(number -> new Owner(owner.userId(), number));
    }

    /** Whether the matcher has this user, under whatever number. */
    public boolean isRegistered(Owner owner) {
        return users.find(owner.userId()).isPresent();
    }

    /**
     * Asks under this number and, where there is nothing, under the one that the matcher has. Where there is nothing either, the event
     * may have come in between, and all is under this number now: so it is asked once more.
     */
    public <T> T ask(Owner owner, Function<Owner, T> question, Predicate<T> isNothing) {
        T answer = question.apply(owner);
        return isNothing.test(answer) ? askAgain(owner, question, isNothing) : answer;
    }

    private <T> T askAgain(Owner owner, Function<Owner, T> question, Predicate<T> isNothing) {
        Optional<Owner> former = of(owner);
        T answer = question.apply(former.orElse(owner));
        boolean moved =
                former.isPresent() && isNothing.test(answer) && of(owner).isEmpty();
        return moved ? question.apply(owner) : answer;
    }
}
