package app.partymode.users.respelling;

import app.partymode.migrations.StartMigration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Migrates and then respells at every start, before the first request that uses MongoDB: a signup would make a second user of a line
 * whose user is not respelled yet. At every start, as an instance of the version before may store former spellings until it
 * is replaced.
 */
@Component
final class RespellingAtStart implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final StartMigration migration;
    private volatile boolean running;

    RespellingAtStart(UserRespelling users, SuppressionRespelling suppressions, StartMigration mongoMigration) {
        migration = mongoMigration;
        migration.then(users::run);
        migration.then(suppressions::run);
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    @Override
    public void start() {
        migration.begin();
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
