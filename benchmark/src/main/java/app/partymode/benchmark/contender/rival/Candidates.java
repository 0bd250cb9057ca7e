package app.partymode.benchmark.contender.rival;

import app.partymode.contacts.suggestions.Suggestion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** Counts the contacts of the matches of a reader, for stores that do not count by themselves. */
final class Candidates {

    private final Map<Long, Integer> counts = new HashMap<>();

    void add(long number) {
        counts.merge(number, 1, Integer::sum);
    }

    void remove(Set<Long> numbers) {
        counts.keySet().removeAll(numbers);
    }

    /** Only users count. */
    void keep(LongPredicate isUser) {
        counts.keySet().removeIf(number -> !isUser.test(number));
    }

    /**
     * The best ones. Users are read only of those whose count may be among the best.
     *
     * @param users what the numbers' users are; a number without one is left out
     */
    List<Suggestion> best(int limit, Function<List<Long>, Map<Long, StoredUser>> users) {
        int least = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(limit - 1L)
                .findFirst()
                .orElse(1);
        List<Long> numbers = counts.entrySet().stream()
                .filter(counted -> counted.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
        return users.apply(numbers).entrySet().stream()
                .map(user -> new Suggestion(
                        user.getValue().userId(),
                        user.getValue().username(),
                        Objects.requireNonNull(counts.get(user.getKey()))))
                .sorted(Comparator.comparingInt(Suggestion::sharedContacts)
                        .reversed()
                        .thenComparing(Suggestion::userId))
                .limit(limit)
                .toList();
    }
}
