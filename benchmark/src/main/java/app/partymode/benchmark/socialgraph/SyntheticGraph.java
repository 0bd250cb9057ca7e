package app.partymode.benchmark.socialgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A social graph of communities in a row. Books are log-normal in size; of their contacts most are of the own community, some of the ones
 * near, and the others from anywhere, where the first inhabitants are known by very many.
 */
public final class SyntheticGraph {

    static final int COMMUNITY = 100;
    static final int MEDIAN_BOOK = 180;
    static final double SIGMA = 0.8;
    static final int LARGEST_BOOK = 1_000;
    static final double OWN_COMMUNITY = 0.45;
    static final double NEAR_ONES = 0.30;

    /** How many communities away is still near. */
    static final int NEAR = 5;

    /** The higher, the more the first inhabitants are known: the place is this power of an even draw. */
    private static final double SKEW = 3;

    private final GraphPlan plan;
    private final SplittableRandom random;
    private final List<int[]> books = new ArrayList<>();

    private SyntheticGraph(GraphPlan plan) {
        this.plan = plan;
        this.random = new SplittableRandom(plan.seed());
    }

    public static SocialGraph of(GraphPlan plan) {
        return new SyntheticGraph(plan).graph();
    }

    private SocialGraph graph() {
        for (int person = 0; person < plan.people(); person++) {
            boolean registered = random.nextInt(100) < plan.registeredPercent();
            books.add(registered ? book(person, size(), new BitSet()) : SocialGraph.NO_BOOK);
        }
        new Acquaintances(this::book, books).introduce();
        return new SocialGraph(
                "synthetic: %,d people, %d%% registered, seed %d"
                        .formatted(plan.people(), plan.registeredPercent(), plan.seed()),
                books);
    }

    private int size() {
        long drawn = Math.round(MEDIAN_BOOK * Math.exp(SIGMA * random.nextGaussian()));
        return Math.clamp(drawn, 1, largestBook(plan.people()));
    }

    /** No book contains nearly the whole social graph, even in a small social graph. */
    static int largestBook(int people) {
        return Math.min(LARGEST_BOOK, people * 3 / 4);
    }

    /** Fills a book up to a size. A person drawn twice is replaced by another draw from anywhere. */
    private int[] book(int person, int size, BitSet contacts) {
        while (contacts.cardinality() < size) {
            int contact = contactOf(person);
            if (contact != person) {
                contacts.set(contact);
            }
        }
        return contacts.stream().toArray();
    }

    private int contactOf(int person) {
        double kind = random.nextDouble();
        int community = person / COMMUNITY;
        if (kind < OWN_COMMUNITY) {
            return inhabitant(community);
        }
        if (kind < OWN_COMMUNITY + NEAR_ONES) {
            int away = 1 + random.nextInt(NEAR);
            return inhabitant(random.nextBoolean() ? community + away : community - away);
        }
        return (int) (plan.people() * Math.pow(random.nextDouble(), SKEW));
    }

    /** The communities are in a circle, so that none is at an end. */
    private int inhabitant(int community) {
        int place = community * COMMUNITY + random.nextInt(COMMUNITY);
        return Math.floorMod(place, plan.people());
    }

    /** The registered people of a list of books. */
    static List<Integer> registered(List<int[]> books) {
        return IntStream.range(0, books.size())
                .filter(person -> books.get(person).length > 0)
                .boxed()
                .toList();
    }
}
