package app.partymode.contacts.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What became of pushes, and how many are still to be sent. */
@Component
@ConditionalOnPush
final class PushMeters {

    private static final String SENT = "partymode.push.sent";
    private static final String SKIPPED = "partymode.push.skipped";

    private final MeterRegistry registry;
    private final PushTasks tasks;
    private final AtomicLong behind = new AtomicLong();

    PushMeters(MeterRegistry registry, PushTasks tasks) {
        this.registry = registry;
        this.tasks = tasks;
        Gauge.builder("partymode.push.behind", behind, AtomicLong::doubleValue)
                .description("Updates that this instance has still to make push tasks of")
                .register(registry);
        Gauge.builder("partymode.push.waiting", this, PushMeters::waiting)
                .description("Push tasks that wait, of all instances")
                .register(registry);
        for (Delivery.Outcome outcome : Delivery.Outcome.values()) {
            sent(outcome, 0);
        }
        skipped("unseen", 0);
        skipped("quiet", 0);
        skipped("no-room", 0);
    }

    void sent(Delivery.Outcome outcome) {
        sent(outcome, 1);
    }

    /** A task was over before anything was sent. */
    void skipped(String reason) {
        skipped(reason, 1);
    }

    void noRoom(int count) {
        skipped("no-room", count);
    }

    void behind(long updates) {
        behind.set(updates);
    }

    private void sent(Delivery.Outcome outcome, int count) {
        Counter.builder(SENT)
                .description("Requests to push services")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment(count);
    }

    private void skipped(String reason, int count) {
        Counter.builder(SKIPPED)
                .description("Push tasks that nothing was sent for")
                .tag("reason", reason)
                .register(registry)
                .increment(count);
    }

    /** NaN while Redis is out of reach. */
    private double waiting() {
        try {
            return tasks.waiting();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
