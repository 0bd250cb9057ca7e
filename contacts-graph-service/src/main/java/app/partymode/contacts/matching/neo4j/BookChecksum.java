package app.partymode.contacts.matching.neo4j;

import java.util.Collection;

/** Each number's part in the sum by which a reader tells whether it saw the whole of a book; see addressbook/write.cypher. */
public final class BookChecksum {

    private static final long MODULUS = 1_000_000_007;

    private static final long WEIGHT_OF_DEFERRED = 3;

    private BookChecksum() {}

    /** Deferred contacts count differently, so that admitting one changes the sum. */
    public static long ofDeferred(Collection<Long> numbers) {
        return WEIGHT_OF_DEFERRED * of(numbers);
    }

    public static long of(Collection<Long> numbers) {
        return numbers.stream().mapToLong(number -> number % MODULUS).sum();
    }
}
