package app.partymode.contacts.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrustWalkTest {

    /** 1, 2 and 3 have each other; 4 has all three, and none of them has 4. */
    private static AnsweredEdges small() {
        var edges = new AnsweredEdgesBuilder(Long.MAX_VALUE);
        add(edges, 1, 2);
        add(edges, 2, 2, 1);
        add(edges, 3, 2, 2, 1);
        add(edges, 4, 3);
        return edges.build();
    }

    private static void add(AnsweredEdgesBuilder edges, int number, int asked, long... answered) {
        edges.add(number, "user " + number, true, true, asked, answered);
    }

    @Test
    void countsAnEdgeForBothEnds() {
        AnsweredEdges edges = small();
        assertThat(IntStream.range(0, 4).map(edges::degree)).containsExactly(2, 2, 2, 0);
        assertThat(edges.trusted(2).stream()).containsExactly(0, 1, 2);
        assertThat(edges.trusted(3).isEmpty()).isTrue();
    }

    @Test
    void leavesOutEdgesToThoseWhoWereNotRead() {
        var edges = new AnsweredEdgesBuilder(Long.MAX_VALUE);
        add(edges, 5, 1);
        add(edges, 7, 2, 5, 6);
        assertThat(edges.build().degree(1)).isEqualTo(1);
    }

    @Test
    void trustsNobodyForEdgesToNewcomersOrWithoutAProof() {
        var edges = new AnsweredEdgesBuilder(Long.MAX_VALUE);
        edges.add(1, "one", true, true, 2, new long[] {});
        edges.add(2, "two", true, false, 2, new long[] {1});
        edges.add(3, "three", false, true, 2, new long[] {1, 2});
        assertThat(edges.build().trusted(1).stream()).containsExactly(0);
    }

    @Test
    void losesNoTrustOnTheWay() {
        double[] next = new double[4];
        TrustWalk.step(small(), new double[] {1, 0, 0, 0}, next);
        assertThat(next).containsExactly(0, 0.5, 0.5, 0);
    }

    @Test
    void ranksAPersonWithoutAnswersLast() {
        var trusted = new BitSet();
        trusted.set(0);
        trusted.set(3);
        double[] ranks = TrustWalk.ranks(small(), trusted);
        assertThat(ranks[3]).isZero();
        assertThat(ranks[0]).isEqualTo(1);
        assertThat(ranks[1]).isPositive();
    }

    @Test
    void ranksNobodyWithoutTheTrusted() {
        assertThat(TrustWalk.ranks(small(), new BitSet())).containsOnly(0);
    }

    @Test
    void walksTheLogarithmOfThePeople() {
        assertThat(TrustWalk.steps(1)).isEqualTo(1);
        assertThat(TrustWalk.steps(1_024)).isEqualTo(10);
        assertThat(TrustWalk.steps(1_025)).isEqualTo(11);
    }
}
