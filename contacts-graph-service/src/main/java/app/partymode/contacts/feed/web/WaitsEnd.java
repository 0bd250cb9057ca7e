package app.partymode.contacts.feed.web;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the readers who wait have their answers before the web server stops, which knows nothing of them. */
@Component
final class WaitsEnd implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final OpenWaits waits;
    private volatile boolean running;

    WaitsEnd(OpenWaits waits) {
        this.waits = waits;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        waits.awaitNone(LONGEST);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the notifier has been closed, in the phase before. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
