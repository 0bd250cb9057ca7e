package app.partymode.benchmark.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.partymode.benchmark.socialgraph.GraphPlan;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.benchmark.socialgraph.SyntheticGraph;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrustWalkTest {

    private static final int PEOPLE = 4_000;
    private static final SocialGraph GRAPH = SyntheticGraph.of(new GraphPlan(PEOPLE, 25, 7));

    /** 0, 1 and 2 have each other; 3 has all three, and nobody has 3. */
    private static final SocialGraph SMALL = new SocialGraph(
            "small", List.of(new int[] {1, 2}, new int[] {0, 2}, new int[] {0, 1}, new int[] {0, 1, 2}));

    @Test
    void takesOnlyEdgesThatAreAnswered() {
        AnsweredEdges edges = AnsweredEdges.of(SMALL);
        assertThat(edges.neighbours()[0]).containsExactly(1, 2);
        assertThat(edges.degree(3)).isZero();
        assertThat(edges.asked()).containsExactly(2, 2, 2, 3);
    }

    @Test
    void losesNoTrustOnTheWay() {
        double[] walked = TrustWalk.step(AnsweredEdges.of(SMALL), new double[] {1, 0, 0, 0});
        assertThat(walked).containsExactly(0, 0.5, 0.5, 0);
    }

    @Test
    void ranksAPersonWithoutAnswersLast() {
        double[] ranks = TrustWalk.ranks(AnsweredEdges.of(SMALL), new int[] {0, 3});
        assertThat(ranks[3]).isZero();
        assertThat(Arrays.stream(ranks).limit(3)).allMatch(rank -> rank > 0);
    }

    @Test
    void walksTheLogarithmOfThePeople() {
        assertThat(TrustWalk.steps(1)).isEqualTo(1);
        assertThat(TrustWalk.steps(1_024)).isEqualTo(10);
        assertThat(TrustWalk.steps(1_025)).isEqualTo(11);
    }

    @Test
    void countsPairsForTheAreaUnderTheCurve() {
        assertThat(TrustFigures.auc(new double[] {2, 3}, new double[] {1})).isEqualTo(1);
        assertThat(TrustFigures.auc(new double[] {1, 3}, new double[] {1, 2})).isCloseTo(0.625, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(
            value = Attack.class,
            names = {"ALONE", "RING", "BEFRIENDING"})
    void findsAttackersWithFewAnswers(Attack attack) {
        TrustFigures figures = TrustFigures.of(attack.on(GRAPH, 20, 2_000, 7), PEOPLE);
        assertThat(figures.auc()).isGreaterThan(0.98);
        assertThat(figures.attackersHit()).isEqualTo(1);
        assertThat(figures.realHit()).isLessThanOrEqualTo(0.001);
    }

    @Test
    void doesNotFindAttackersWithAsManyAnswersAsPeople() {
        assertThat(TrustFigures.of(Attack.POPULAR.on(GRAPH, 100, 2_000, 7), PEOPLE)
                        .attackersHit())
                .isLessThan(0.1);
    }
}
