package app.partymode.benchmark.socialgraph;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds people who are exactly so many steps apart, each between two who have each other. */
public final class Ways {

    private final SocialGraph graph;

    public Ways(SocialGraph graph) {
        this.graph = graph;
    }

    /** A reader and a person. */
    public record Ends(int reader, int person) {}

    /** For each of the readers who has such a person in no book of the own, the first one. */
    public List<Ends> of(int steps, List<Integer> readers) {
        return readers.stream()
                .flatMap(reader -> person(reader, steps).stream().mapToObj(person -> new Ends(reader, person)))
                .toList();
    }

    private OptionalInt person(int reader, int steps) {
        var met = new BitSet();
        met.set(reader);
        IntStream level = IntStream.of(reader);
        for (int step = 0; step < steps; step++) {
            int[] next = level.flatMap(this::reciprocal)
                    .filter(person -> !met.get(person))
                    .distinct()
                    .toArray();
            IntStream.of(next).forEach(met::set);
            level = IntStream.of(next);
        }
        return level.filter(person -> !graph.has(reader, person)).findFirst();
    }

    private IntStream reciprocal(int person) {
        return IntStream.of(graph.book(person)).filter(other -> graph.has(other, person));
    }
}
