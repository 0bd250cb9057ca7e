package app.partymode.operations.matcher.neo4j;

import app.partymode.contacts.neo4j.Row;
import java.util.List;

/** A reader takes no lock, so it may see a half-visible commit of a book: the book's sums and the document's stamp show that. */
final class ConsistentBooks {

    private static final long MODULUS = 1_000_000_007;
    private static final long WEIGHT_OF_DEFERRED = 3;

    private ConsistentBooks() {}

    static boolean are(List<Row> rows) {
        return rows.stream().allMatch(ConsistentBooks::is);
    }

    private static boolean is(Row row) {
        Row book = row.row("row");
        List<Long> contacts = book.lists("contacts").stream()
                .map(contact -> (Long) contact.getFirst())
                .map(number -> number == null ? 0L : number)
                .toList();
        List<Long> deferred = book.numbers("deferredNumbers");
        return row.flag("stamped")
                && row.number("size") == contacts.size() + deferred.size()
                && row.number("sum") == sum(contacts) + WEIGHT_OF_DEFERRED * sum(deferred);
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(number -> number % MODULUS).sum();
    }
}
