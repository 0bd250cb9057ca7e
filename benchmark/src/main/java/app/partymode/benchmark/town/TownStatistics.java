package app.partymode.benchmark.town;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What a town is like, in a few figures. */
public record TownStatistics(
        String origin,
        int people,
        int registered,
        long edges,
        int medianBook,
        int largestBook,
        long reciprocalEdges,
        int mostHolders) {

    public static TownStatistics of(Town town) {
        int[] registered = town.registered();
        int[] sizes = Arrays.stream(registered)
                .map(person -> town.book(person).length)
                .sorted()
                .toArray();
        int[] holders = new int[town.people()];
        town.books().forEach(book -> Arrays.stream(book).forEach(contact -> holders[contact]++));
        return new TownStatistics(
                town.origin(),
                town.people(),
                registered.length,
                town.edges(),
                sizes.length == 0 ? 0 : sizes[sizes.length / 2],
                sizes.length == 0 ? 0 : sizes[sizes.length - 1],
                reciprocal(town, registered),
                IntStream.of(holders).max().orElse(0));
    }

    private static long reciprocal(Town town, int[] registered) {
        return Arrays.stream(registered)
                .mapToLong(person -> Arrays.stream(town.book(person))
                        .filter(contact -> town.has(contact, person))
                        .count())
                .sum();
    }
}
