package app.partymode.contacts.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final TrustProperties SETTINGS =
            TrustProperties.with(Map.of("trusted-edges", 5, "fewest-trusted", 10, "fewest-asked", 10));

    /** So many people from a number on who all have each other, and have so many more who do not have them. */
    private static void ring(AnsweredEdgesBuilder edges, int first, int people, int others) {
        for (int person = first; person < first + people; person++) {
            long[] lower = LongStream.range(first, person).toArray();
            edges.add(person, "user " + person, true, true, people - 1 + others, lower);
        }
    }

    @Test
    void startsNoTrustAtARingThatHasAskedTooMany() {
        var edges = new AnsweredEdgesBuilder(Long.MAX_VALUE);
        ring(edges, 1, 20, 40);
        ring(edges, 100, 10, 500);
        Ranking ranking = Ranking.of(edges.build(), SETTINGS).orElseThrow();
        assertThat(ranking.trusted()).isEqualTo(20);
        assertThat(ranking.value(0)).isBetween(0.999, 1.001);
        assertThat(ranking.isLow(0)).isFalse();
        assertThat(ranking.value(20)).isZero();
        assertThat(ranking.isLow(20)).isTrue();
    }

    @Test
    void judgesNobodyWhoHasAskedFew() {
        var edges = new AnsweredEdgesBuilder(Long.MAX_VALUE);
        ring(edges, 1, 20, 40);
        edges.add(100, "newcomer", true, false, 9, new long[] {});
        edges.add(101, "stranger", true, false, 10, new long[] {});
        Ranking ranking = Ranking.of(edges.build(), SETTINGS).orElseThrow();
        assertThat(ranking.isLow(20)).isFalse();
        assertThat(ranking.isLow(21)).isTrue();
    }

    @Test
    void ranksNobodyWhereFewAreTrusted() {
        var edges = new AnsweredEdgesBuilder(Long.MAX_VALUE);
        ring(edges, 1, 9, 40);
        assertThat(Ranking.of(edges.build(), SETTINGS)).isEmpty();
    }
}
