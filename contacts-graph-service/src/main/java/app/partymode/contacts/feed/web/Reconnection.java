package app.partymode.contacts.feed.web;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When clients come back whose stream broke or was refused: each after another time. Otherwise all phones of a process that was
 * restarted would come in the same moment.
 */
final class Reconnection {

    private static final Duration SOONEST = Duration.ofSeconds(1);

    private final RandomGenerator random;
    private final Duration within;

    /** @param within at least a second */
    Reconnection(RandomGenerator random, Duration within) {
        this.random = random;
        this.within = within;
    }

    /** The next client's time: from a second on, every millisecond is as likely. */
    Duration next() {
        return Duration.ofMillis(random.nextLong(SOONEST.toMillis(), within.toMillis() + 1));
    }
}
