package app.partymode.migrations;

import java.util.List;
import java.util.Map;

/** A store that remembers which migrations it has had, and has a lock for them. */
public interface MigratedStore<M extends MigrationFile> {

    /** Takes the lock, or keeps it for another lease. False: another instance has it. */
    boolean takeLock();

    /** Gives the lock back, if this instance still has it. */
    void giveLockBack();

    /** The checksums of what has been applied, by key. */
    Map<String, String> checksums();

    /** What a migration does, one after the other. Each must do no harm a second time: an instance can die between two. */
    List<Runnable> statements(M migration);

    /** Remembers that a migration was applied. */
    void record(M migration);
}
