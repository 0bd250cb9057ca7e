package app.partymode.benchmark.trust;

import app.partymode.benchmark.socialgraph.SocialGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How attackers are planted into a social graph: each of them uploads guessed numbers, and some do more. */
enum Attack {
    /** Each for itself. */
    ALONE("alone", false, 0),
    /** All of them have each other. */
    RING("all have each other", true, 0),
    /** A ring in which each has also made three real people answer. */
    BEFRIENDING("a ring, three real friends each", true, 3),
    /** The same with thirty, which is about what a real person has. */
    POPULAR("a ring, thirty real friends each", true, 30);

    private final String label;
    private final boolean ring;
    private final int friends;

    Attack(String label, boolean ring, int friends) {
        this.label = label;
        this.ring = ring;
        this.friends = friends;
    }

    String label() {
        return label;
    }

    /** The social graph with so many attackers behind its people. */
    SocialGraph on(SocialGraph graph, int attackers, int guesses, long seed) {
        var random = new SplittableRandom(seed);
        int people = graph.people();
        int[] registered = graph.registered();
        List<BitSet> books = new ArrayList<>();
        graph.books().forEach(book -> books.add(set(book)));
        for (int attacker = people; attacker < people + attackers; attacker++) {
            var book = new BitSet();
            random.ints(guesses, 0, people).forEach(book::set);
            if (ring) {
                book.set(people, people + attackers);
                book.clear(attacker);
            }
            for (int i = 0; i < friends; i++) {
                int friend = registered[random.nextInt(registered.length)];
                book.set(friend);
                books.get(friend).set(attacker);
            }
            books.add(book);
        }
        return new SocialGraph(
                graph.origin() + ", attackers " + label,
                books.stream().map(book -> book.stream().toArray()).toList());
    }

    private static BitSet set(int[] book) {
        var set = new BitSet();
        IntStream.of(book).forEach(set::set);
        return set;
    }
}
