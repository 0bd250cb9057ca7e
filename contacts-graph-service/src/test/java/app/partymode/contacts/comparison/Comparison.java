package app.partymode.contacts.comparison;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.FollowedMatches;
import app.partymode.contacts.contract.Matcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the same history to several matchers and compares their answers after every step. */
final class Comparison {

    /** How long a history is. */
    static final int OPERATIONS = Boolean.getBoolean("nightly") ? 3_000 : 250;

    /** How often a failing history is told again to find a shorter one. */
    private static final int MOST_REPLAYS = 300;

    private final Map<String, Supplier<Matcher>> matchers;

    /** Each supplier gives its matcher over an empty store; the first one is right by definition. */
    Comparison(Map<String, Supplier<Matcher>> matchers) {
        this.matchers = new LinkedHashMap<>(matchers);
    }

    /** Fails with the seed and the shortest history found if any two answers differ. */
    void run(long seed, int operations) {
        List<Operation> history = new RandomOperations(new Random(seed)).take(operations);
        Optional<Difference> difference = tell(history, seed);
        if (difference.isPresent()) {
            List<Operation> shortest =
                    shorten(history.subList(0, difference.get().step() + 1), seed);
            Difference last = tell(shortest, seed).orElse(difference.get());
            throw new AssertionError("seed " + seed + ": " + last.text() + "\nafter\n"
                    + String.join(
                            "\n", shortest.stream().map(Operation::toString).toList()));
        }
    }

    private record Difference(int step, String text) {}

    private Optional<Difference> tell(List<Operation> history, long seed) {
        var fixtures = new LinkedHashMap<String, ContractFixture>();
        var followed = new LinkedHashMap<String, FollowedMatches>();
        matchers.forEach((name, matcher) -> {
            fixtures.put(name, new ContractFixture(matcher.get()));
            followed.put(name, new FollowedMatches(fixtures.get(name)));
        });
        for (int step = 0; step < history.size(); step++) {
            Operation operation = history.get(step);
            fixtures.forEach((name, fixture) -> perform(operation, fixture, followed.get(name)));
            int[] readers = readers(seed, step);
            @Nullable
            String text =
                    compare(fixtures, readers[0], fixture -> Answers.to(fixture, readers[0], readers[1], readers[2]));
            text = text != null ? text : follow(followed, new int[] {readers[0]});
            if (text != null) {
                return Optional.of(new Difference(step, text));
            }
        }
        for (int reader : allPeople()) {
            @Nullable
            String text = compare(fixtures, reader, fixture -> Answers.about(fixture, reader, RandomOperations.PEOPLE));
            if (text != null) {
                return Optional.of(new Difference(history.size() - 1, text));
            }
        }
        return Optional.ofNullable(follow(followed, allPeople())).map(text -> new Difference(history.size() - 1, text));
    }

    /** The owner's own change of the own book is told by its answer. */
    private static void perform(Operation operation, ContractFixture fixture, FollowedMatches followed) {
        switch (operation) {
            case Operation.Upload(int person, var _, var _) -> performOwn(person, operation, fixture, followed);
            case Operation.Delta(int person, var _, var _) -> performOwn(person, operation, fixture, followed);
            case Operation.Suppress(int number) -> {
                followed.leaves(number);
                operation.in(fixture);
            }
            default -> operation.in(fixture);
        }
    }

    private static void performOwn(int person, Operation operation, ContractFixture fixture, FollowedMatches followed) {
        followed.read(person);
        operation.in(fixture);
        followed.answered(person);
    }

    /** Stores are asked for some readers, so that the others read the updates of several steps at once; the reference for all. */
    private static @Nullable String follow(Map<String, FollowedMatches> followed, int[] readers) {
        boolean first = true;
        for (var matcher : followed.entrySet()) {
            int[] these = first ? allPeople() : readers;
            first = false;
            for (int reader : these) {
                @Nullable String difference = matcher.getValue().difference(reader);
                if (difference != null) {
                    return matcher.getKey() + ": " + difference;
                }
            }
        }
        return null;
    }

    private static int[] allPeople() {
        return IntStream.rangeClosed(1, RandomOperations.PEOPLE).toArray();
    }

    private static int[] readers(long seed, int step) {
        return new Random(seed * 31 + step)
                .ints(3, 1, RandomOperations.PEOPLE + 1)
                .toArray();
    }

    private static @Nullable String compare(
            Map<String, ContractFixture> fixtures, int reader, Function<ContractFixture, Answers> question) {
        @Nullable String first = null;
        @Nullable Answers right = null;
        for (var fixture : fixtures.entrySet()) {
            Answers answers = question.apply(fixture.getValue());
            if (right == null) {
                first = fixture.getKey();
                right = answers;
            } else if (!right.equals(answers)) {
                return "reader %d:%n%s: %s%n%s: %s".formatted(reader, first, right, fixture.getKey(), answers);
            }
        }
        return null;
    }

    /** Delta debugging (Zeller and Hildebrandt, 2002): leaves out ever smaller pieces for as long as it still fails. */
    private List<Operation> shorten(List<Operation> failing, long seed) {
        List<Operation> shortest = failing;
        int replays = 0;
        int piece = Math.max(1, failing.size() / 2);
        while (replays < MOST_REPLAYS) {
            boolean shorter = false;
            for (int from = 0; from < shortest.size() && replays < MOST_REPLAYS; from += piece) {
                var candidate = new ArrayList<>(shortest);
                candidate
                        .subList(from, Math.min(from + piece, candidate.size()))
                        .clear();
                replays++;
                if (tell(candidate, seed).isPresent()) {
                    shortest = candidate;
                    shorter = true;
                    from -= piece;
                }
            }
            if (piece == 1 && !shorter) {
                break;
            }
            piece = Math.max(1, piece / 2);
        }
        return shortest;
    }
}
