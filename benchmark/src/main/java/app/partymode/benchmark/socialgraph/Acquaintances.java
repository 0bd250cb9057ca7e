package app.partymode.benchmark.socialgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Gives some people books of exact sizes, and each other: pairs with books of 50, 200 and 1,000 of which two in five are shared,
 * and circles of six. However large or thinly settled the social graph, the same questions can be asked then.
 */
final class Acquaintances {

    static final int PAIRS_A_SIZE = 6;
    static final int CIRCLES = 4;
    static final int CIRCLE = 6;

    private final BookFiller filler;
    private final List<int[]> books;
    private final Iterator<Integer> people;

    /** Fills a book up to a size; a part of it is given. */
    interface BookFiller {
        int[] fill(int person, int size, BitSet given);
    }

    Acquaintances(BookFiller filler, List<int[]> books) {
        this.filler = filler;
        this.books = books;
        this.people = spread(SyntheticGraph.registered(books)).iterator();
    }

    void introduce() {
        for (int size : SocialGraph.ASKED_SIZES) {
            for (int pair = 0; pair < PAIRS_A_SIZE; pair++) {
                introduce(size, 2);
            }
        }
        for (int circle = 0; circle < CIRCLES; circle++) {
            introduce(SocialGraph.CIRCLE_SIZE, CIRCLE);
        }
    }

    /** The first of them fills a book as usual; the others take two in five of it and fill up. */
    private void introduce(int size, int count) {
        int[] members = new int[count];
        for (int i = 0; i < count; i++) {
            if (!people.hasNext()) {
                return;
            }
            members[i] = people.next();
        }
        int most = Math.min(size, SyntheticGraph.largestBook(books.size()));
        int[] first = filler.fill(members[0], most, others(members, members[0]));
        books.set(members[0], first);
        for (int i = 1; i < count; i++) {
            BitSet given = others(members, members[i]);
            shuffled(first).limit(2L * most / 5).filter(notOneOf(members)).forEach(given::set);
            books.set(members[i], filler.fill(members[i], most, given));
        }
    }

    private static IntPredicate notOneOf(int[] members) {
        return person -> Arrays.stream(members).noneMatch(member -> member == person);
    }

    private static BitSet others(int[] members, int member) {
        var others = new BitSet();
        for (int other : members) {
            others.set(other);
        }
        others.clear(member);
        return others;
    }

    private static IntStream shuffled(int[] book) {
        var random = new SplittableRandom(book.length);
        return random.ints(0, book.length).distinct().limit(book.length).map(i -> book[i]);
    }

    /** Neighbours stay neighbours, but the first of the list, who are in most books, come last. */
    private static List<Integer> spread(List<Integer> registered) {
        int middle = registered.size() / 2;
        var spread = new ArrayList<>(registered.subList(middle, registered.size()));
        spread.addAll(registered.subList(0, middle));
        return spread;
    }
}
