package app.partymode.benchmark.socialgraph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * People and the address books of those who are registered.
 *
 * @param origin where it is from, for the report
 * @param books by person: the contacts' places in ascending order; a person without a book is not registered
 */
public record SocialGraph(String origin, List<int[]> books) {

    /** Books of these sizes are asked about. */
    static final List<Integer> ASKED_SIZES = List.of(50, 200, 1_000);

    /** The size of the books of those who are asked about together. */
    static final int CIRCLE_SIZE = 200;

    static final int[] NO_BOOK = {};

    public SocialGraph {
        books = List.copyOf(books);
    }

    public int people() {
        return books.size();
    }

    public boolean isRegistered(int person) {
        return books.get(person).length > 0;
    }

    public int[] book(int person) {
        return books.get(person);
    }

    public boolean has(int person, int other) {
        return Arrays.binarySearch(books.get(person), other) >= 0;
    }

    /** Those with a book, in ascending order. */
    public int[] registered() {
        return IntStream.range(0, people()).filter(this::isRegistered).toArray();
    }

    public long edges() {
        return books.stream().mapToLong(book -> book.length).sum();
    }

    /** How many are in both books. */
    public int shared(int person, int other) {
        return (int) Arrays.stream(books.get(person))
                .filter(contact -> has(other, contact))
                .count();
    }
}
