package app.partymode.benchmark.socialgraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds people in a social graph who all have each other and whose books are of about one size. */
public final class Circles {

    /** Farther than this from the size that was asked for, a book is another case. */
    private static final double TOLERANCE = 0.2;

    /** So many of exactly the size, and no others are asked about: social graphs of all scales are asked the same then. */
    private static final int ENOUGH = 4;

    private final SocialGraph graph;
    private final int[] registered;

    public Circles(SocialGraph graph) {
        this.graph = graph;
        this.registered = graph.registered();
    }

    /**
     * Circles of people who all have each other.
     *
     * @param members how many people a circle has
     * @param most how many circles are looked for
     * @return as many as there are, no person in two; the first one of each is to be the reader
     */
    public List<int[]> find(int bookSize, int members, int most) {
        List<int[]> exact = find(bookSize, 0.0, members, most);
        return exact.size() >= Math.min(ENOUGH, most) ? exact : find(bookSize, TOLERANCE, members, most);
    }

    private List<int[]> find(int bookSize, double tolerance, int members, int most) {
        int[] candidates = IntStream.of(registered)
                .filter(person -> Math.abs(graph.book(person).length - bookSize) <= bookSize * tolerance)
                .toArray();
        var circles = new ArrayList<int[]>();
        var taken = new HashSet<Integer>();
        for (int first : candidates) {
            if (circles.size() < most && !taken.contains(first)) {
                int[] circle = around(first, candidates, members, taken);
                if (circle.length == members) {
                    circles.add(circle);
                    IntStream.of(circle).forEach(taken::add);
                }
            }
        }
        return circles;
    }

    private int[] around(int first, int[] candidates, int members, Set<Integer> taken) {
        var circle = new ArrayList<Integer>(List.of(first));
        for (int candidate : candidates) {
            if (circle.size() < members
                    && !taken.contains(candidate)
                    && circle.stream().allMatch(member -> haveEachOther(member, candidate))) {
                circle.add(candidate);
            }
        }
        return circle.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean haveEachOther(int one, int other) {
        return one != other && graph.has(one, other) && graph.has(other, one);
    }

    /** Registered people whose books are of about a size, evenly from all over the social graph. */
    public List<Integer> readers(int bookSize, int most) {
        int[] candidates = IntStream.of(registered)
                .filter(person -> Math.abs(graph.book(person).length - bookSize) <= bookSize * TOLERANCE)
                .toArray();
        int step = Math.max(1, candidates.length / most);
        return IntStream.range(0, Math.min(most, candidates.length))
                .mapToObj(i -> candidates[i * step])
                .toList();
    }
}
