package app.partymode.benchmark.trust;

import app.partymode.benchmark.socialgraph.SocialGraph;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the ranks tell of attackers.
 *
 * @param auc the area under the ROC curve: how probably a real person ranks above an attacker
 * @param realHit the share of real people whose rank is low
 * @param attackersHit the share of attackers whose rank is low
 */
record TrustFigures(double auc, double realHit, double attackersHit) {

    /** Of the registered, one in so many has proven the number and is trusted to begin with. */
    private static final int ONE_TRUSTED_OF = 10;

    /** A rank below this share of the median of the trusted is low. */
    private static final double LOW = 0.3;

    /** Who has fewer registered people in the book has asked too few for a rank to tell anything. */
    private static final int FEWEST_ASKED = 50;

    /** @param graph with the attackers behind its first {@code people} */
    static TrustFigures of(SocialGraph graph, int people) {
        AnsweredEdges edges = AnsweredEdges.of(graph);
        int[] real = IntStream.of(graph.registered()).filter(it -> it < people).toArray();
        int[] trusted = IntStream.range(0, real.length)
                .filter(i -> i % ONE_TRUSTED_OF == 0)
                .map(i -> real[i])
                .toArray();
        double[] ranks = TrustWalk.ranks(edges, trusted);
        int[] attackers = IntStream.range(people, graph.people()).toArray();
        double[] ofTrusted =
                IntStream.of(trusted).mapToDouble(it -> ranks[it]).sorted().toArray();
        double low = LOW * ofTrusted[ofTrusted.length / 2];
        return new TrustFigures(
                auc(values(ranks, real), values(ranks, attackers)),
                share(edges, ranks, real, low),
                share(edges, ranks, attackers, low));
    }

    private static double[] values(double[] ranks, int[] people) {
        return IntStream.of(people).mapToDouble(person -> ranks[person]).toArray();
    }

    private static double share(AnsweredEdges edges, double[] ranks, int[] people, double low) {
        return (double) IntStream.of(people)
                        .filter(person -> edges.asked()[person] >= FEWEST_ASKED && ranks[person] < low)
                        .count()
                / people.length;
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
