package app.partymode.contacts.neo4j;

import app.partymode.contacts.Turns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs statements in a server, over Bolt. A statement outside of a transaction is one round trip. A cluster's driver sends
 * what only reads to a follower; bookmarks make a later statement of this process see what an earlier one committed or saw,
 * whichever member answers it.
 */
final class BoltCypher implements Cypher {

    /** Costs nothing, and its bookmark is that of the leader's newest commit. */
    private static final Statement GLANCE = new Statement("glance", "RETURN 1");

    private final Driver driver;
    private final Neo4jBookmarkManager bookmarks = Neo4jBookmarkManager.create();
    private final Neo4jClient client;
    private final TransactionTemplate transactions;
    private final Retries retries;
    private final Turns turns;

    BoltCypher(Driver driver, Retries retries, Turns turns) {
        this.driver = driver;
        this.client =
                Neo4jClient.with(driver).withNeo4jBookmarkManager(bookmarks).build();
        this.transactions = new TransactionTemplate(Neo4jTransactionManager.with(driver)
                .withBookmarkManager(bookmarks)
                .build());
        this.retries = retries;
        this.turns = turns;
    }

    @Override
    public List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return retries.of(() -> runInReadMode(statement, parameters));
    }

    /** Without Spring's client: outside of a transaction that one can't say that a statement only reads. */
    @SuppressWarnings("unchecked") // the driver takes nulls, which its signature does not say
    private List<Row> runInReadMode(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        var seen = bookmarks.getBookmarks();
        var reads = SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.READ)
                .withBookmarks(seen)
                .build();
        try (var session = driver.session(reads)) {
            List<Row> rows = session.run(statement.text(), (Map<String, Object>) parameters)
                    .list(record -> new Row(new HashMap<String, @Nullable Object>(record.asMap())));
            bookmarks.updateBookmarks(seen, session.lastBookmarks());
            return rows;
        }
    }

    @Override
    public List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return retries.of(() -> turns.take(() -> run(statement, parameters)));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
        return retries.of(() -> turns.take(() -> commit(work)));
    }

    /**
     * A transaction that was rolled back may have read what a follower does not have yet, and left no bookmark: the
     * next read must see it too.
     */
    private <T extends @Nullable Object> T commit(Function<Transaction, T> work) {
        try {
            return transactions.execute(status -> work.apply(this::run));
        } catch (DataAccessException failure) {
            throw failure;
        } catch (RuntimeException gaveUp) {
            run(GLANCE, Map.of());
            throw gaveUp;
        }
    }

    @SuppressWarnings("unchecked") // the driver takes nulls, which its signature does not say
    private List<Row> run(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return List.copyOf(client.query(statement.text())
                .bindAll((Map<String, Object>) parameters)
                .fetchAs(Row.class)
                .mappedBy((types, record) -> new Row(new HashMap<String, @Nullable Object>(record.asMap())))
                .all());
    }
}
