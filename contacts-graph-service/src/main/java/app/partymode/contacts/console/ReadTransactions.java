package app.partymode.contacts.console;

import java.time.Duration;
import java.util.UUID;

/** Opens the graph for reading, wherever it runs. */
public interface ReadTransactions {

    /** Where it runs: {@code bolt} or {@code embedded}. */
    String engine();

    /**
     * Begins to read.
     *
     * @param id by which it can be stopped
     * @param time after how long it is stopped anyway
     */
    ReadTransaction open(UUID id, String operator, Duration time);

    /** Stops what this operator runs under this id, wherever it was begun. False where there is no such thing. */
    boolean stop(UUID id, String operator);
}
