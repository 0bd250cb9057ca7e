package app.partymode.operations.backup;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** What of one store belongs to a backup: a file of lines. */
public interface Part extends AutoCloseable {

    /** What the file is called. */
    String name();

    /** Tells everything, line by line, while the store is in use. */
    void dump(Consumer<String> lines);

    /** Whether the store has nothing of what a backup would bring. */
    boolean isEmpty();

    /** Deletes it. */
    void clear();

    /** Writes what {@link #dump} told into the store, which has been cleared. */
    void restore(Stream<String> lines);

    @Override
    void close();
}
