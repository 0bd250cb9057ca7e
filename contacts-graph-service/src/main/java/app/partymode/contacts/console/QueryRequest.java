package app.partymode.contacts.console;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks of the graph.
 *
 * @param id by which it can be stopped
 * @param query Cypher, as typed
 * @param reveal whether phone numbers are to be shown in full
 */
public record QueryRequest(
        UUID id,
        String operator,
        String query,
        Map<String, ? extends @Nullable Object> parameters,
        Mode mode,
        boolean reveal) {

    @Override
    public String toString() {
        return "QueryRequest[" + id + "]";
    }
}
