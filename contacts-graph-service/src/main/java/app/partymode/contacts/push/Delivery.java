package app.partymode.contacts.push;

import java.time.Duration;

/**
 * What became of a message.
 *
 * @param outcome what the push service answered
 * @param after how long to wait before it is sent again, as the push service said; zero: it said nothing
 */
public record Delivery(Outcome outcome, Duration after) {

    /** What a push service answers. */
    public enum Outcome {
        /** The push service has the message. */
        DELIVERED,
        /** There is no such subscription any more. */
        GONE,
        /** Too many requests; the host itself is well. */
        LIMITED,
        /** No answer, or an error of the host's: later may be better. */
        FAILED,
        /** The message will never be taken. */
        REFUSED
    }

    public static Delivery of(Outcome outcome) {
        return new Delivery(outcome, Duration.ZERO);
    }

    /** Whether it is worth another try. */
    boolean isWorthARepetition() {
        return outcome == Outcome.LIMITED || outcome == Outcome.FAILED;
    }
}
