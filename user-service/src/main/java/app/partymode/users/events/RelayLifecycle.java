package app.partymode.users.events;

import app.partymode.concurrency.BackgroundTask;
import app.partymode.users.identity.UserChanged;
import app.partymode.users.suppression.SuppressionChanged;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Runs the relay from start to stop of the application, and at once after a change. */
@Component
final class RelayLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayLifecycle.class);

    private final EventStream stream;
    private final BackgroundTask task;

    RelayLifecycle(List<EventSource> sources, EventStream stream, EventsProperties properties) {
        this.stream = stream;
        this.task = new BackgroundTask(
                "user-event-relay",
                new Relay(sources, stream, properties.batch()),
                properties.pollInterval(),
                properties.longestPause());
    }

    @EventListener({UserChanged.class, SuppressionChanged.class})
    void wake() {
        task.wake();
    }

    @Override
    public void start() {
        task.start();
    }

    @Override
    public void stop() {
        task.stop();
        try {
            stream.resign();
        } catch (DataAccessException e) {
            log.debug("the lease will run out by itself");
        }
    }

    @Override
    public boolean isRunning() {
        return task.isRunning();
    }
}
