package app.partymode.benchmark.traffic;

import app.partymode.benchmark.socialgraph.GraphPlan;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.benchmark.socialgraph.SyntheticGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Makes a social graph of the size that is asked for. */
final class GraphSetup {

    private static final int NUMBERS_FOR_A_USER = 4;

    /** A few more than a fourth, as it is drawn by lot who they are. */
    private static final int REGISTERED_PERCENT = 30;

    private GraphSetup() {}

    /** As many people are registered as there are to be users; their books are thinned to the edges that there are to be. */
    static SocialGraph graph(int users, long edges, long seed) {
        int people = Math.max(users * NUMBERS_FOR_A_USER, 400);
        SocialGraph graph = settled(SyntheticGraph.of(new GraphPlan(people, REGISTERED_PERCENT, seed)), users);
        var random = new SplittableRandom(seed);
        double kept = (double) edges / graph.edges();
        return new SocialGraph(
                graph.origin(),
                graph.books().stream().map(book -> thin(book, kept, random)).toList());
    }

    /** Of those who are registered so many keep their books, evenly from all over the social graph. */
    private static SocialGraph settled(SocialGraph graph, int users) {
        long registered = graph.registered().length;
        var books = new ArrayList<int[]>();
        long seen = 0;
        for (int[] book : graph.books()) {
            long before = book.length == 0 ? seen : seen++;
            boolean stays = before * users / registered < seen * users / registered;
            books.add(stays ? book : new int[0]);
        }
        return new SocialGraph(graph.origin(), books);
    }

    /** One contact stays in any case: a person without a book would not count as registered. */
    private static int[] thin(int[] book, double kept, SplittableRandom random) {
        return Arrays.stream(book)
                .filter(contact -> contact == book[0] || random.nextDouble() < kept)
                .toArray();
    }
}
