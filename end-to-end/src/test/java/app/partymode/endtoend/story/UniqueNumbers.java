package app.partymode.endtoend.story;

import java.util.concurrent.atomic.AtomicInteger;

/** Spanish mobile numbers that no other test of this run uses, so that tests can share a deployment in any order. */
final class UniqueNumbers {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private UniqueNumbers() {}

    /** In E.164. */
    static String next() {
        return "+346%08d".formatted(NEXT.getAndIncrement());
    }

    /** As dialled in Spain. */
    static String local(String e164) {
        return e164.substring(3, 6) + " " + e164.substring(6, 9) + " " + e164.substring(9);
    }
}
