package app.partymode.contacts.addressbook.neo4j;

import java.util.Collection;

/** Each number's part in the sum by which a reader tells whether it saw the whole of a book; see move-book.cypher. */
final class BookChecksum {

    private static final long MODULUS = 1_000_000_007;

    private static final long WEIGHT_OF_DEFERRED = 3;

    private BookChecksum() {}

    /** Deferred contacts count differently, so that admitting one changes the sum. */
    static long ofDeferred(Collection<Long> numbers) {
        return WEIGHT_OF_DEFERRED * of(numbers);
    }

    static long of(Collection<Long> numbers) {
        return numbers.stream().mapToLong(number -> number % MODULUS).sum();
    }
}
