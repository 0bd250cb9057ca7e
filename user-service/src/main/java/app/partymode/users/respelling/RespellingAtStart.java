package app.partymode.users.respelling;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Respells at every start, after the migrations and before the first request: a signup would make a second user of a line whose
 * user is not respelled yet. At every start, as an instance of the version before may store former spellings until it
 * is replaced.
 */
@Component
final class RespellingAtStart implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final UserRespelling users;
    private final SuppressionRespelling suppressions;
    private volatile boolean running;

    RespellingAtStart(UserRespelling users, SuppressionRespelling suppressions) {
        this.users = users;
        this.suppressions = suppressions;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    @Override
    public void start() {
        users.run();
        suppressions.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
