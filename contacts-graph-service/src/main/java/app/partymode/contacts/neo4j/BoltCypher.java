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
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/**
 * Runs statements in a server, over Bolt. The caller waits for one round trip for a statement outside of a transaction, and for n + 2
 * for a transaction of n statements. The driver resets each connection afterwards, which takes one more: {@link SessionEnds}
 * waits for that in the background. A cluster's driver sends
 * what only reads to a follower; bookmarks make a later statement of this process see what an earlier one committed or saw,
 * whichever member answers it. The driver waits for an answer as long as the server once asked for, or for ever: the time limit bounds that,
 * and is told to the server, which ends what takes longer.
 */
final class BoltCypher implements Cypher {

    /** Costs nothing, and its bookmark is that of the leader's newest commit. */
    private static final Statement GLANCE = new Statement("glance", "RETURN 1");

    private final Driver driver;
    private final Neo4jBookmarkManager bookmarks = Neo4jBookmarkManager.create();
    private final GraphRetries retries;
    private final Permits writers;
    private final @Nullable Duration longest;
    private final SessionEnds ends;

    /** @param longest how long a statement or a transaction may take; null: for ever */
    BoltCypher(Driver driver, GraphRetries retries, Permits writers, @Nullable Duration longest) {
        this.driver = driver;
        this.retries = retries;
        this.writers = writers;
        this.longest = longest;
        this.ends = new SessionEnds(longest);
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

    private List<Row> runAlone(
            AccessMode mode, Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return inSession(mode, session -> rows(session.run(statement.text(), values(parameters), timed())));
    }

    /** The driver's own retries are not used: they know nothing of the time limit, nor of what is retried here. */
    private <T extends @Nullable Object> T inSession(AccessMode mode, Function<Session, T> work) {
        var seen = bookmarks.getBookmarks();
        var session = driver.session(SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarks(seen)
                .build());
        try {
            T answer = work.apply(session);
            bookmarks.updateBookmarks(seen, session.lastBookmarks());
            return answer;
        } finally {
            ends.await(session);
        }
    }

    /** The driver takes nulls, which its signature does not say. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(Map<String, ? extends @Nullable Object> parameters) {
        return (Map<String, Object>) parameters;
    }

    private static List<Row> rows(Result result) {
        return result.list(record -> new Row(new HashMap<String, @Nullable Object>(record.asMap())));
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
            return inSession(AccessMode.WRITE, session -> {
                try (var transaction = session.beginTransaction(timed())) {
                    T done = work.apply(
                            (statement, parameters) -> rows(transaction.run(statement.text(), values(parameters))));
                    transaction.commit();
                    return done;
                }
            });
        } catch (Neo4jException failure) {
            throw failure;
        } catch (RuntimeException gaveUp) {
            runAlone(AccessMode.WRITE, GLANCE, Map.of());
            throw gaveUp;
        }
    }
}
