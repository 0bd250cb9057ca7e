package app.partymode.benchmark.trust;

import java.util.Arrays;

/**
 * Ranks people by how much of a short random walk from trusted people ends at them. After Cao, Sirivianos, Yang and Pregueiro, <em>Aiding
 * the Detection of Fake Accounts in Large Scale Social Online Services</em> (SybilRank), NSDI 2012: the walk is stopped after as many steps
 * as the logarithm of the number of people, before it has mixed into parts that hang by few edges, and what a person got is divided by the
 * person's degree. Here it is divided by all the registered people of the book, so that edges which nobody answers count against their
 * owner, as in Breuer, Eilat and Weinsberg, <em>Friend or Faux</em> (SybilEdge), WWW 2020, who rank by which requests are answered.
 */
final class TrustWalk {

    private TrustWalk() {}

    /** @param trusted people to begin with; those who have no answered edge are left out */
    static double[] ranks(AnsweredEdges edges, int[] trusted) {
        double[] trust = new double[edges.people()];
        int[] seeds =
                Arrays.stream(trusted).filter(seed -> edges.degree(seed) > 0).toArray();
        Arrays.stream(seeds).forEach(seed -> trust[seed] = 1.0 / seeds.length);
        double[] walked = trust;
        for (int step = 0; step < steps(edges.people()); step++) {
            walked = step(edges, walked);
        }
        double[] ranks = new double[edges.people()];
        for (int person = 0; person < ranks.length; person++) {
            ranks[person] = walked[person] / Math.max(1, edges.asked()[person]);
        }
        return ranks;
    }

    static int steps(int people) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, people - 1));
    }

    /** No trust is lost: each hands all of it on, in equal parts. */
    static double[] step(AnsweredEdges edges, double[] trust) {
        double[] next = new double[trust.length];
        for (int person = 0; person < trust.length; person++) {
            double part = trust[person] / Math.max(1, edges.degree(person));
            for (int neighbour : edges.neighbours()[person]) {
                next[neighbour] += part;
            }
        }
        return next;
    }
}
