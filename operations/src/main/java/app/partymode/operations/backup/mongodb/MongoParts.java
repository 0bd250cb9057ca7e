package app.partymode.operations.backup.mongodb;

import app.partymode.operations.backup.BackupPart;
import app.partymode.progress.Progress;

/** Opens main databases. */
public final class MongoParts {

    private MongoParts() {}

    /** @param uri names the database */
    public static BackupPart at(String uri, Progress progress) {
        return new MongoPart(uri, progress);
    }
}
