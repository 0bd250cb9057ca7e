package app.partymode.contacts.feed.web;

import java.io.Serial;
import java.time.Duration;

/** As many readers wait for updates as this process has room for. */
final class TooManyWaits extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration comeBackAfter;

    TooManyWaits(Duration comeBackAfter) {
        super("too many readers wait for updates");
        this.comeBackAfter = comeBackAfter;
    }

    Duration comeBackAfter() {
        return comeBackAfter;
    }
}
