package app.partymode.contacts.comparison;

import app.partymode.contacts.users.Visibility;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes operations up, the same ones for the same seed. The social graph is small, so that people meet. */
final class RandomOperations {

    static final int PEOPLE = 12;

    /** Beyond the people who sign up there are numbers that never do. */
    private static final int NUMBERS = 16;

    private final Random random;

    RandomOperations(Random random) {
        this.random = random;
    }

    List<Operation> take(int count) {
        return IntStream.range(0, count).mapToObj(_ -> next()).toList();
    }

    private Operation next() {
        return switch (random.nextInt(25)) {
            case 0, 1, 2 -> new Operation.SignUp(person());
            case 3 -> new Operation.Delete(person());
            case 4, 5, 6, 7 -> new Operation.Upload(person(), numbers(8), random.nextInt(2));
            case 8, 9, 10 -> new Operation.Delta(person(), numbers(3), numbers(3));
            case 11 -> new Operation.Rename(person(), "user " + random.nextInt(3));
            case 12 -> new Operation.Rank(person(), random.nextInt(3), random.nextInt(2) > 0);
            case 13, 14, 15 -> new Operation.Party(person(), random.nextInt(3) > 0, random.nextInt(3));
            case 16 -> privacy();
            case 17, 18 -> new Operation.Block(person(), numbers(2));
            case 19 -> new Operation.Suppress(number());
            case 20 -> new Operation.Lift(number());
            case 21, 22, 23 ->
                random.nextInt(20) == 0
                        ? new Operation.Budget(1 + random.nextInt(6))
                        : new Operation.Sweep(random.nextInt(120));
            default ->
                random.nextInt(4) > 0
                        ? new Operation.ChangeNumber(person(), person())
                        : new Operation.Rebuild(numbers(1));
        };
    }

    private Operation privacy() {
        return random.nextInt(2) > 0
                ? new Operation.Privacy(person(), visibility(), visibility())
                : new Operation.Introduce(person(), visibility());
    }

    int person() {
        return 1 + random.nextInt(PEOPLE);
    }

    private int number() {
        return 1 + random.nextInt(NUMBERS);
    }

    private List<Integer> numbers(int most) {
        return random.ints(random.nextInt(most + 1), 1, NUMBERS + 1)
                .distinct()
                .boxed()
                .toList();
    }

    private Visibility visibility() {
        return Visibility.values()[random.nextInt(Visibility.values().length)];
    }
}
