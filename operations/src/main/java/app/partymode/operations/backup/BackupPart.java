package app.partymode.operations.backup;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** The part of a backup that one store has: a file of lines. */
public interface BackupPart extends AutoCloseable {

    /** What the file is called. */
    String name();

    /** Writes everything, line by line, while the store is in use. */
    void dump(Consumer<String> lines);

    /** Whether the store has nothing of what a backup would bring. */
    boolean isEmpty();

    /** Deletes it. */
    void clear();

    /** Writes the lines of {@link #dump} into the store, which has been cleared. */
    void restore(Stream<String> lines);

    @Override
    void close();
}
