package app.partymode.users.partystatus;

import app.partymode.concurrency.BackgroundTask;
import app.partymode.users.events.EventsProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends statuses by themselves, from start to stop of the application. */
@Component
final class PartyStatusSweep implements SmartLifecycle {

    private final BackgroundTask task;

    PartyStatusSweep(PartyStatuses statuses, PartyStatusProperties properties, EventsProperties events) {
        this.task = new BackgroundTask(
                "party-status-sweep", statuses::endThoseOver, properties.sweepInterval(), events.longestPause());
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
