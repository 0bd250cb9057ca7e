package app.partymode.contacts.trust;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Ranks people by how much of a short random walk from trusted people ends at them. After Cao, Sirivianos, Yang and Pregueiro, <em>Aiding
 * the Detection of Fake Accounts in Large Scale Social Online Services</em> (SybilRank), NSDI 2012: the walk is stopped after as many steps
 * as the logarithm of the number of people, before it has mixed into parts that hang by few edges, and what a person got is divided by the
 * person's degree. Here it is divided by all the registered people of the book, so that edges without an answer count against their
 * owner, as in Breuer, Eilat and Weinsberg, <em>Friend or Faux</em> (SybilEdge), WWW 2020, who rank by which requests are answered.
 */
public final class TrustWalk {

    private TrustWalk() {}

    /**
     * What each person gets of the walk, for each registered person of the book, relative to the median of the trusted.
     *
     * @param trusted people to begin with; those who have no answered edge are left out
     */
    static double[] ranks(AnsweredEdges edges, BitSet trusted) {
        int[] seeds = trusted.stream().filter(seed -> edges.degree(seed) > 0).toArray();
        double[] trust = new double[edges.people()];
        Arrays.stream(seeds).forEach(seed -> trust[seed] = 1.0 / seeds.length);
        double[] walked = walk(edges, trust);
        for (int person = 0; person < walked.length; person++) {
            walked[person] /= Math.max(1, edges.asked(person));
        }
        return relative(walked, seeds);
    }

    private static double[] walk(AnsweredEdges edges, double[] seeds) {
        double[] trust = seeds;
        double[] next = new double[seeds.length];
        for (int step = 0; step < steps(seeds.length); step++) {
            step(edges, trust, next);
            double[] spare = trust;
            trust = next;
            next = spare;
        }
        return trust;
    }

    static int steps(int people) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, people - 1));
    }

    /** No trust is lost: each hands all of it on, in equal parts. Uses {@code trust} up. */
    static void step(AnsweredEdges edges, double[] trust, double[] next) {
        Arrays.fill(next, 0);
        for (int person = 0; person < trust.length; person++) {
            trust[person] /= Math.max(1, edges.degree(person));
        }
        edges.forEach((one, other) -> {
            next[one] += trust[other];
            next[other] += trust[one];
        });
    }

    private static double[] relative(double[] ranks, int[] seeds) {
        double[] ofSeeds =
                Arrays.stream(seeds).mapToDouble(seed -> ranks[seed]).sorted().toArray();
        double median = ofSeeds.length == 0 ? 0 : ofSeeds[ofSeeds.length / 2];
        for (int person = 0; person < ranks.length; person++) {
            ranks[person] = median == 0 ? 0 : ranks[person] / median;
        }
        return ranks;
    }
}
