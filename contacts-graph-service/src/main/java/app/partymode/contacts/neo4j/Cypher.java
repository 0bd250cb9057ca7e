package app.partymode.contacts.neo4j;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in the graph, wherever it is. Failures are Spring's {@link org.springframework.dao.DataAccessException}s, and
 * their texts hold no value of a parameter or property. Work that lost to other work at the same time (a deadlock, a node that
 * has gone, another leader) is done again, a bounded number of times.
 */
public interface Cypher {

    /** Runs a statement that only reads, in a transaction of its own. Over Bolt the caller waits for one round trip. */
    List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters);

    /** Runs one statement in a transaction of its own. Durable when it returns. Over Bolt the caller waits for one round trip. */
    List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters);

    /**
     * Does work in one transaction, which is durable when this returns. The work may be done several times and must have no
     * other effects; an exception of the work takes everything back. Over Bolt the caller waits for a round trip for each statement and
     * two more, so what one statement can do belongs to {@link #write}.
     */
    <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work);

    /** The same graph for what may take longer than a request may, such as the making of an index: without a time limit. */
    default Cypher unhurried() {
        return this;
    }

    /** A transaction that is open. */
    interface Transaction {

        List<Row> run(Statement statement, Map<String, ? extends @Nullable Object> parameters);
    }
}
