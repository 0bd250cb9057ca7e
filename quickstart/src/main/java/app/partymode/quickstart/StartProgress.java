package app.partymode.quickstart;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/** A line every few seconds until the quickstart is ready, so that a slow start does not look like one that hangs. */
public final class StartProgress implements ApplicationListener<SpringApplicationEvent> {

    private final Consumer<String> lines;
    private final long begin = System.nanoTime();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("start-progress").factory());
    private volatile String stage = "reading the settings";

    StartProgress(Consumer<String> lines) {
        this.lines = lines;
    }

    /** With lines in the log, which shows them once its settings are read. */
    static StartProgress inTheLog() {
        var progress = new StartProgress(LoggerFactory.getLogger(StartProgress.class)::info);
        progress.every(Duration.ofSeconds(3));
        return progress;
    }

    void every(Duration interval) {
        ticks.scheduleAtFixedRate(this::tell, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What is being done from now on. */
    public void at(String next) {
        stage = next;
    }

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationContextInitializedEvent) {
            at("starting the graph and both services");
        } else if (event instanceof ApplicationReadyEvent || event instanceof ApplicationFailedEvent) {
            ticks.shutdownNow();
        }
    }

    boolean hasEnded() {
        return ticks.isTerminated();
    }

    private void tell() {
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        lines.accept("Starting, %d s: %s".formatted(seconds, stage));
    }
}
