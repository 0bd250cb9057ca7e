package app.partymode.contacts.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.Town;
import app.partymode.contacts.reference.InMemoryMatcher;
import java.util.Random;

/** One random history, told to a matcher and to the reference, which tells what is right. */
public final class RandomHistory {

    private final Town town;
    private final Town right = new Town(InMemoryMatcher.create());
    private final RandomOperations operations;

    public RandomHistory(Matcher matcher, long seed) {
        town = new Town(matcher);
        operations = new RandomOperations(new Random(seed));
    }

    /** So many more operations. */
    public void goOn(int count) {
        operations.take(count).forEach(operation -> {
            operation.in(town);
            operation.in(right);
        });
    }

    /** Every answer to everybody is that of the reference. */
    public void check() {
        for (int reader = 1; reader <= RandomOperations.PEOPLE; reader++) {
            for (int one = 1; one <= RandomOperations.PEOPLE; one++) {
                int other = 1 + one % RandomOperations.PEOPLE;
                assertThat(Answers.to(town, reader, one, other)).isEqualTo(Answers.to(right, reader, one, other));
            }
        }
    }

    /** The user-service tells everybody anew. */
    public void rebuild() {
        town.rebuild();
        right.rebuild();
    }

    public Town town() {
        return town;
    }
}
