package app.partymode.contacts.neo4j;

import app.partymode.concurrency.Permits;
import app.partymode.concurrency.TimeLimit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs statements in a server, over Bolt. A statement outside of a transaction is one round trip. A cluster's driver sends
 * what only reads to a follower; bookmarks make a later statement of this process see what an earlier one committed or saw,
 * whichever member answers it. The driver waits for an answer as long as the server once asked for, or for ever: the time limit bounds that,
 * and is told to the server, which ends what takes longer.
 */
final class BoltCypher implements Cypher {

    /** Costs nothing, and its bookmark is that of the leader's newest commit. */
    private static final Statement GLANCE = new Statement("glance", "RETURN 1");

    private final Driver driver;
    private final Neo4jBookmarkManager bookmarks = Neo4jBookmarkManager.create();
    private final Neo4jClient client;
    private final TransactionTemplate transactions;
    private final GraphRetries retries;
    private final Permits writers;
    private final @Nullable Duration longest;

    /** @param longest how long a statement or a transaction may take; null: for ever */
    BoltCypher(Driver driver, GraphRetries retries, Permits writers, @Nullable Duration longest) {
        this.driver = driver;
        this.client =
                Neo4jClient.with(driver).withNeo4jBookmarkManager(bookmarks).build();
        this.transactions = new TransactionTemplate(Neo4jTransactionManager.with(driver)
                .withBookmarkManager(bookmarks)
                .build());
        this.retries = retries;
        this.writers = writers;
        this.longest = longest;
        if (longest != null) {
            transactions.setTimeout((int) longest.plusMillis(999).toSeconds());
        }
    }

    @Override
    public Cypher unhurried() {
        return new BoltCypher(driver, retries, writers, null);
    }

    private <T extends @Nullable Object> T tried(Supplier<T> work) {
        return longest == null ? retries.of(work) : new TimeLimit(longest, BoltCypher::late).of(() -> retries.of(work));
    }

    private static DataAccessResourceFailureException late() {
        return new DataAccessResourceFailureException("the graph did not answer in time");
    }

    @Override
    public List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return tried(() -> runAlone(AccessMode.READ, statement, parameters));
    }

    /** Without Spring's client: outside of a transaction one can tell that neither the mode nor the time limit. */
    @SuppressWarnings("unchecked") // the driver takes nulls, which its signature does not say
    private List<Row> runAlone(
            AccessMode mode, Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        var seen = bookmarks.getBookmarks();
        var configuration = SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarks(seen)
                .build();
        try (var session = driver.session(configuration)) {
            List<Row> rows = session.run(statement.text(), (Map<String, Object>) parameters, timed())
                    .list(record -> new Row(new HashMap<String, @Nullable Object>(record.asMap())));
            bookmarks.updateBookmarks(seen, session.lastBookmarks());
            return rows;
        }
    }

    private TransactionConfig timed() {
        return longest == null
                ? TransactionConfig.empty()
                : TransactionConfig.builder().withTimeout(longest).build();
    }

    @Override
    public List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return tried(() -> writers.holding(() -> runAlone(AccessMode.WRITE, statement, parameters)));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
        return tried(() -> writers.holding(() -> commit(work)));
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
            runAlone(AccessMode.WRITE, GLANCE, Map.of());
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
