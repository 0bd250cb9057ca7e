package app.partymode.contacts.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.reference.InMemoryMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static Map<String, Supplier<Matcher>> against(Supplier<Matcher> other) {
        var matchers = new LinkedHashMap<String, Supplier<Matcher>>();
        matchers.put("reference", InMemoryMatcher::create);
        matchers.put("other", other);
        return matchers;
    }

    @Test
    void findsNothingBetweenTwoOfTheSameKind() {
        new Comparison(against(InMemoryMatcher::create)).run(1, 300);
    }

    /** Short as they are, those that are told to the stores leave no kind out. */
    @ParameterizedTest
    @CsvSource({"1, 2", "3, 9"})
    void toldHistoriesHaveEveryKindOfOperation(int histories, long least) {
        var kinds = LongStream.of(ComparisonIT.SEEDS)
                .limit(histories)
                .mapToObj(seed -> new RandomOperations(new Random(seed)).take(Comparison.OPERATIONS))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));
        assertThat(kinds)
                .hasSameSizeAs(Operation.class.getPermittedSubclasses())
                .allSatisfy((_, count) -> assertThat(count).isGreaterThanOrEqualTo(least));
    }

    /** A matcher that forgets that a match can be one-sided. */
    private static Matcher alwaysReciprocal() {
        Matcher right = InMemoryMatcher.create();
        return new Matcher(
                right.books(),
                right.tested(),
                reader -> right.matches().of(reader).stream()
                        .map(m -> new Match(
                                m.number(), m.name(), m.userId(), m.username(), m.verified(), true, m.partyStatus()))
                        .toList(),
                right.shared(),
                right.suggestions(),
                right.introductions(),
                right.circles(),
                right.updates(),
                right.feed(),
                right.users(),
                right.suppressed(),
                right.acquaintances(),
                right.ranks());
    }

    @Test
    void tellsTheSeedAndAShortHistoryOfADifference() {
        var comparison = new Comparison(against(ComparisonTest::alwaysReciprocal));
        assertThatThrownBy(() -> comparison.run(7, 300))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 7")
                .message()
                .satisfies(text -> assertThat(text.substring(text.indexOf("\nafter\n"))
                                .lines()
                                .skip(2))
                        .hasSizeLessThanOrEqualTo(3));
    }
}
