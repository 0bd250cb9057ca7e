package app.partymode.benchmark.socialgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticGraphTest {

    private static final SocialGraph TOWN = SyntheticGraph.of(new GraphPlan(20_000, 25, 7));

    @Test
    void isTheSameForTheSameSeed() {
        var village = new GraphPlan(2_000, 25, 7);
        var graph = SyntheticGraph.of(village);
        assertThat(SyntheticGraph.of(village).books())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(graph.books());
        var other = SyntheticGraph.of(new GraphPlan(2_000, 25, 8));
        assertThat(Arrays.equals(other.registered(), graph.registered())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 25, 50})
    void asManyAreRegisteredAsWasAskedFor(int percent) {
        double share = SyntheticGraph.of(new GraphPlan(5_000, percent, 7)).registered().length / 5_000.0;
        assertThat(share).isCloseTo(percent / 100.0, within(0.02));
    }

    @Test
    void sizesAreLogNormal() {
        double[] logs = Arrays.stream(TOWN.registered())
                .mapToDouble(person -> Math.log(TOWN.book(person).length))
                .sorted()
                .toArray();
        assertThat(Math.exp(logs[logs.length / 2])).isCloseTo(180, within(12.0));
        // quartiles, as the cap and the people with books of exact sizes bend the tails
        double quartiles = logs[logs.length * 3 / 4] - logs[logs.length / 4];
        assertThat(quartiles / (2 * 0.6745)).isCloseTo(0.8, within(0.05));
        assertThat(Math.exp(logs[logs.length - 1])).isCloseTo(1_000, within(0.1));
    }

    /** In small books, where hardly any person is drawn twice. */
    @Test
    void contactsLiveWhereTheyShould() {
        double[] shares = new double[3];
        for (int person : TOWN.registered()) {
            if (TOWN.book(person).length < 50) {
                Arrays.stream(TOWN.book(person)).forEach(contact -> shares[distance(person, contact)]++);
            }
        }
        double all = Arrays.stream(shares).sum();
        assertThat(shares[0] / all).isCloseTo(0.45, within(0.05));
        assertThat(shares[1] / all).isCloseTo(0.30, within(0.04));
        assertThat(shares[2] / all).isCloseTo(0.25, within(0.04));
    }

    private static int distance(int person, int contact) {
        int away = Math.abs(person / SyntheticGraph.COMMUNITY - contact / SyntheticGraph.COMMUNITY);
        int communities = TOWN.people() / SyntheticGraph.COMMUNITY;
        int nearest = Math.min(away, communities - away);
        return nearest == 0 ? 0 : nearest <= SyntheticGraph.NEAR ? 1 : 2;
    }

    @Test
    void someAreKnownByVeryMany() {
        int[] holders = new int[TOWN.people()];
        TOWN.books().forEach(book -> Arrays.stream(book).forEach(contact -> holders[contact]++));
        int[] descending = IntStream.of(holders)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(descending[0]).isGreaterThan(20 * Math.max(1, descending[descending.length / 2]));
    }

    @Test
    void booksAreAscendingAndWithoutTheirOwner() {
        for (int person : TOWN.registered()) {
            int[] book = TOWN.book(person);
            assertThat(book).isSorted().doesNotHaveDuplicates().doesNotContain(person);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 200, 1_000})
    void asksTheSameQuestionsInSmallAndThinlySettledTowns(int size) {
        var graph = SyntheticGraph.of(new GraphPlan(2_000, 10, 7));
        var circles = new Circles(graph).find(size, 2, 6);
        assertThat(circles).hasSize(6).allSatisfy(pair -> {
            assertThat(graph.book(pair[0]).length).isCloseTo(size, within(size / 5));
            assertThat(graph.shared(pair[0], pair[1])).isGreaterThan(size / 4);
        });
        assertThat(new Circles(graph).find(200, 6, 4)).hasSize(4);
    }
}
