package app.partymode.client;

import java.util.Objects;

/** Ends the story where an answer is not what it should be. */
final class Expect {

    private Expect() {}

    static void equal(Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new IllegalStateException("expected " + expected + ", got " + actual);
        }
    }
}
