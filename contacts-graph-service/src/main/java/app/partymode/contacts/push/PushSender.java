package app.partymode.contacts.push;

import app.partymode.concurrency.BackgroundTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes tasks that are due, of each host as many as it can have at once, and does each on a thread of its own. */
@Component
@ConditionalOnPush
final class PushSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PushSender.class);

    /** After this long another process does what this one has taken, which must be over by then. */
    private static final Duration TAKEN = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int HOSTS_AT_ONCE = 1_000;

    private final PushTasks tasks;
    private final Push push;
    private final HostWidths widths;
    private final Clock clock;
    private final BackgroundTask task;

    PushSender(PushTasks tasks, Push push, PushSettings settings, Clock clock) {
        this.tasks = tasks;
        this.push = push;
        this.widths = new HostWidths(settings.atOnce());
        this.clock = clock;
        this.task = new BackgroundTask("push-sender", this::take, settings.pollInterval(), LONGEST_PAUSE);
    }

    /** There may be something to do. */
    void wake() {
        task.wake();
    }

    private void take() {
        Instant now = clock.instant();
        for (String host : tasks.hosts(now, HOSTS_AT_ONCE)) {
            int room = widths.room(host);
            if (room > 0 && !task.isStopped()) {
                tasks.take(host, now, now.plus(TAKEN), room).forEach(it -> begin(host, it));
            }
        }
    }

    private void begin(String host, PushTask it) {
        widths.begin(host);
        Thread.ofVirtual().name("push").start(() -> finish(host, it));
    }

    private void finish(String host, PushTask it) {
        boolean failed = false;
        try {
            Push.Result result = push.send(it);
            failed = result.hostFailed();
            result.again().ifPresentOrElse(due -> tasks.putBack(host, it, due), () -> tasks.remove(host, it));
        } catch (RuntimeException e) {
            // The task is taken again later. Only the type of the error: its text could identify a person.
            log.warn("A push is held up: {}", e.getClass().getName());
        } finally {
            widths.end(host, failed);
            wake();
        }
    }

    @Override
    public void start() {
        task.start();
    }

    @Override
    public void stop() {
        task.stop();
    }

    @Override
    public boolean isRunning() {
        return task.isRunning();
    }
}
