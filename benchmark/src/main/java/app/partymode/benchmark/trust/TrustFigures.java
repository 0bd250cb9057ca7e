package app.partymode.benchmark.trust;

import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.contacts.trust.AnsweredEdges;
import app.partymode.contacts.trust.AnsweredEdgesBuilder;
import app.partymode.contacts.trust.Ranking;
import app.partymode.contacts.trust.TrustProperties;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the ranks of the service tell of attackers.
 *
 * @param auc the area under the ROC curve: how probably a real person ranks above an attacker
 * @param realHit the share of real people whose rank is low
 * @param attackersHit the share of attackers whose rank is low
 * @param trusted how many are trusted to begin with, attackers among them
 */
record TrustFigures(double auc, double realHit, double attackersHit, int trusted) {

    /** Of the real people, one in so many has signed up lately. */
    private static final int ONE_YOUNG_OF = 5;

    /**
     * Ranks all registered people, who have all proven their numbers.
     *
     * @param graph with the attackers behind its first {@code people}
     * @param oldAttackers whether the attackers' accounts are as old as those of people
     */
    static TrustFigures of(SocialGraph graph, int people, boolean oldAttackers, TrustProperties settings) {
        int[] registered = graph.registered();
        Ranking ranking = Ranking.of(edges(graph, people, oldAttackers), settings)
                .orElseThrow(() -> new IllegalStateException("too few people are trusted"));
        int[] real = IntStream.range(0, registered.length)
                .filter(place -> registered[place] < people)
                .toArray();
        int[] attackers = IntStream.range(0, registered.length)
                .filter(place -> registered[place] >= people)
                .toArray();
        return new TrustFigures(
                auc(values(ranking, real), values(ranking, attackers)),
                lowShare(ranking, real),
                lowShare(ranking, attackers),
                ranking.trusted());
    }

    static AnsweredEdges edges(SocialGraph graph, int people, boolean oldAttackers) {
        var edges = new AnsweredEdgesBuilder(Long.MAX_VALUE);
        int place = 0;
        for (int person : graph.registered()) {
            int[] asked =
                    IntStream.of(graph.book(person)).filter(graph::isRegistered).toArray();
            long[] answered = IntStream.of(asked)
                    .filter(other -> other < person && graph.has(other, person))
                    .asLongStream()
                    .toArray();
            boolean old = person < people ? place % ONE_YOUNG_OF != 0 : oldAttackers;
            edges.add(person, "user " + person, true, old, asked.length, answered);
            place++;
        }
        return edges.build();
    }

    private static double[] values(Ranking ranking, int[] places) {
        return IntStream.of(places).mapToDouble(ranking::value).toArray();
    }

    private static double lowShare(Ranking ranking, int[] places) {
        return (double) IntStream.of(places).filter(ranking::isLow).count() / places.length;
    }

    /** By counting pairs; equal ranks count half (Mann and Whitney, 1947). */
    static double auc(double[] real, double[] attackers) {
        double[] sorted = real.clone();
        Arrays.sort(sorted);
        double above = 0;
        for (double attacker : attackers) {
            int lower = firstNotBelow(sorted, attacker);
            int higher = firstNotBelow(sorted, Math.nextUp(attacker));
            above += sorted.length - higher + (higher - lower) / 2.0;
        }
        return above / sorted.length / attackers.length;
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
