package app.partymode.benchmark.trust;

import app.partymode.benchmark.socialgraph.SocialGraph;
import java.util.stream.IntStream;

/**
 * The registered people of a social graph and the edges that are answered: each has the other.
 *
 * @param neighbours by person, those who answer
 * @param asked by person, how many registered people are in the book, whether they answer or not
 */
record AnsweredEdges(int[][] neighbours, int[] asked) {

    static AnsweredEdges of(SocialGraph graph) {
        int[][] neighbours = new int[graph.people()][];
        int[] asked = new int[graph.people()];
        for (int person = 0; person < graph.people(); person++) {
            int own = person;
            int[] registered =
                    IntStream.of(graph.book(own)).filter(graph::isRegistered).toArray();
            asked[own] = registered.length;
            neighbours[own] = IntStream.of(registered)
                    .filter(other -> graph.has(other, own))
                    .toArray();
        }
        return new AnsweredEdges(neighbours, asked);
    }

    int people() {
        return asked.length;
    }

    int degree(int person) {
        return neighbours[person].length;
    }
}
