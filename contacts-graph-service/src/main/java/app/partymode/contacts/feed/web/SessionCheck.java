package app.partymode.contacts.feed.web;

import java.time.Duration;

/** How soon a wait for updates notices that its session has ended. Nothing else wakes it for that. */
final class SessionCheck {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private SessionCheck() {}

    /** The part of a wait until the next check. */
    static Duration within(Duration wait) {
        return wait.compareTo(INTERVAL) < 0 ? wait : INTERVAL;
    }
}
