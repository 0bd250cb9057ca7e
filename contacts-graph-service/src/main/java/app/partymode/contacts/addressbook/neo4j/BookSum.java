package app.partymode.contacts.addressbook.neo4j;

import app.partymode.phoneauth.PhoneNumber;
import java.util.Collection;

/** Each number's part in the sum by which a reader tells whether it saw the whole of a book; see move-book.cypher. */
final class BookSum {

    private static final long MODULUS = 1_000_000_007;

    private static final long WEIGHT_OF_DEFERRED = 3;

    private BookSum() {}

    static long of(PhoneNumber number) {
        return number.digits() % MODULUS;
    }

    /** Contacts that wait weigh more, so that one that moves from there to the others shows. */
    static long ofDeferred(Collection<PhoneNumber> numbers) {
        return WEIGHT_OF_DEFERRED * of(numbers);
    }

    static long of(Collection<PhoneNumber> numbers) {
        return numbers.stream().mapToLong(BookSum::of).sum();
    }
}
