package app.partymode.operations.backup.redis;

import app.partymode.operations.backup.BackupPart;
import app.partymode.progress.Progress;
import java.time.Clock;

/** Opens stores of sessions. */
public final class RedisParts {

    private RedisParts() {}

    /** @param url names its database, and its password where it has one */
    public static BackupPart at(String url, Clock clock, Progress progress) {
        return new RedisPart(url, clock, progress);
    }
}
