package app.partymode.benchmark.socialgraph;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What a social graph is like, in a few figures. */
public record GraphStatistics(
        String origin,
        int people,
        int registered,
        long edges,
        int medianBook,
        int largestBook,
        long reciprocalEdges,
        int mostHolders) {

    public static GraphStatistics of(SocialGraph graph) {
        int[] registered = graph.registered();
        int[] sizes = Arrays.stream(registered)
                .map(person -> graph.book(person).length)
                .sorted()
                .toArray();
        int[] holders = new int[graph.people()];
        graph.books().forEach(book -> Arrays.stream(book).forEach(contact -> holders[contact]++));
        return new GraphStatistics(
                graph.origin(),
                graph.people(),
                registered.length,
                graph.edges(),
                sizes.length == 0 ? 0 : sizes[sizes.length / 2],
                sizes.length == 0 ? 0 : sizes[sizes.length - 1],
                reciprocal(graph, registered),
                IntStream.of(holders).max().orElse(0));
    }

    private static long reciprocal(SocialGraph graph, int[] registered) {
        return Arrays.stream(registered)
                .mapToLong(person -> Arrays.stream(graph.book(person))
                        .filter(contact -> graph.has(contact, person))
                        .count())
                .sum();
    }
}
