package app.partymode.contacts.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transaction that can't write, and ends by itself when its time is over. */
public interface ReadTransaction extends AutoCloseable {

    /**
     * Runs a statement.
     *
     * @param rows how many rows to read at most
     * @param elements takes the nodes and relationships of the rows
     * @throws GraphFailure if it fails, or is stopped
     */
    StatementResult run(
            String statement, Map<String, ? extends @Nullable Object> parameters, int rows, GraphElements elements);

    @Override
    void close();
}
