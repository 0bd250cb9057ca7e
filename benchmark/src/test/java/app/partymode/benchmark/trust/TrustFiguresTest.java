package app.partymode.benchmark.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.partymode.benchmark.socialgraph.GraphPlan;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.benchmark.socialgraph.SyntheticGraph;
import app.partymode.contacts.trust.AnsweredEdges;
import app.partymode.contacts.trust.TrustProperties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrustFiguresTest {

    private static final int PEOPLE = 4_000;
    private static final SocialGraph GRAPH = SyntheticGraph.of(new GraphPlan(PEOPLE, 25, 7));

    /** 0, 1 and 2 have each other; 3 has all three, and nobody has 3. */
    private static final SocialGraph SMALL = new SocialGraph(
            "small", List.of(new int[] {1, 2}, new int[] {0, 2}, new int[] {0, 1}, new int[] {0, 1, 2}));

    private static TrustFigures figures(Attack attack, int attackers) {
        return TrustFigures.of(
                attack.on(GRAPH, attackers, 2_000, 7), PEOPLE, true, TrustProperties.with(Map.of("mode", "on")));
    }

    @Test
    void takesOnlyEdgesThatAreAnswered() {
        AnsweredEdges edges = TrustFigures.edges(SMALL, 4, true);
        assertThat(List.of(edges.degree(0), edges.degree(1), edges.degree(2), edges.degree(3)))
                .containsExactly(2, 2, 2, 0);
        assertThat(edges.asked(3)).isEqualTo(3);
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
        TrustFigures figures = figures(attack, 20);
        assertThat(figures.auc()).isGreaterThan(0.98);
        assertThat(figures.attackersHit()).isEqualTo(1);
        assertThat(figures.realHit()).isLessThanOrEqualTo(0.001);
    }

    @Test
    void doesNotFindAttackersWithAsManyAnswersAsPeople() {
        assertThat(figures(Attack.POPULAR, 100).attackersHit()).isLessThan(0.1);
    }
}
