package app.partymode.contacts.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.reference.InMemoryMatcher;
import java.util.Random;

/** One random history, told to a matcher and to the reference, which tells what is right. */
public final class RandomHistory {

    /** Every night a history is so many times as long. */
    private static final int LENGTH = Boolean.getBoolean("nightly") ? 4 : 1;

    private final ContractFixture fixture;
    private final ContractFixture right = new ContractFixture(InMemoryMatcher.create());
    private final RandomOperations operations;

    public RandomHistory(Matcher matcher, long seed) {
        fixture = new ContractFixture(matcher);
        operations = new RandomOperations(new Random(seed));
    }

    /** So many more operations, and more of them with {@code -Pnightly}. */
    public void goOn(int count) {
        operations.take(count * LENGTH).forEach(operation -> {
            operation.in(fixture);
            operation.in(right);
        });
    }

    /** Every answer to each user is that of the reference. */
    public void check() {
        for (int reader = 1; reader <= RandomOperations.PEOPLE; reader++) {
            assertThat(Answers.about(fixture, reader, RandomOperations.PEOPLE))
                    .isEqualTo(Answers.about(right, reader, RandomOperations.PEOPLE));
        }
    }

    /** The user-service publishes every user anew. */
    public void rebuild() {
        fixture.rebuild();
        right.rebuild();
    }

    public ContractFixture fixture() {
        return fixture;
    }
}
