package app.partymode.contacts.neo4j.embedded;

import app.partymode.concurrency.Permits;
import app.partymode.contacts.WritePermits;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.GraphRetries;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Runs statements in the graph of this process: no connection, no copy on a wire. What reads runs on the caller's
 * thread. What writes does not: to interrupt a thread that commits would close the transaction log under it, and the
 * commit fails. So writes run on threads that no other code can interrupt, and the caller waits, interrupted or not. What takes longer
 * than the time limit is ended by Neo4j, and a caller waits no longer for a disk that hangs: what it wrote may still be committed.
 */
public final class EmbeddedCypher implements Cypher {

    /** More would only cause more deadlocks: a transaction here has no round trips to wait for. */
    private static final int WRITERS_AT_ONCE = 16;

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final GraphDatabaseService database;
    private final Executor writers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("graph-writer-", 1).factory());
    private final GraphRetries retries = new GraphRetries(new EmbeddedFailures());
    private final Permits permits = WritePermits.of(WRITERS_AT_ONCE);
    private final Duration longest;

    /** @param longest how long a statement or a transaction may take */
    public EmbeddedCypher(EmbeddedGraph graph, Duration longest) {
        this(graph.database(), longest);
    }

    private EmbeddedCypher(GraphDatabaseService database, Duration longest) {
        this.database = database;
        this.longest = longest;
    }

    @Override
    public Cypher unhurried() {
        return new EmbeddedCypher(database, FOR_EVER);
    }

    @Override
    public List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return retries.of(() -> run(statement, parameters));
    }

    @Override
    public List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return retries.of(() -> undisturbed(() -> run(statement, parameters)));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
        return retries.of(() -> undisturbed(() -> transact(work)));
    }

    /** The permit is the work's: a caller that waits no longer leaves it to the writer that hangs. */
    private <T extends @Nullable Object> T undisturbed(Supplier<T> work) {
        Permits.Permit permit = permits.acquire(1);
        try {
            return CompletableFuture.supplyAsync(
                            () -> {
                                try (permit) {
                                    return work.get();
                                }
                            },
                            writers)
                    .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case TimeoutException _ -> new DataAccessResourceFailureException("the graph did not answer in time");
                case null, default -> e;
            };
        }
    }

    private List<Row> run(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return database.executeTransactionally(
                statement.text(), EmbeddedValues.given(parameters), EmbeddedCypher::rows, longest);
    }

    private <T extends @Nullable Object> T transact(Function<Transaction, T> work) {
        try (var transaction = database.beginTx(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            T result = work.apply((statement, parameters) -> {
                try (var answer = transaction.execute(statement.text(), EmbeddedValues.given(parameters))) {
                    return rows(answer);
                }
            });
            transaction.commit();
            return result;
        }
    }

    private static List<Row> rows(Result answer) {
        var rows = new ArrayList<Row>();
        while (answer.hasNext()) {
            rows.add(EmbeddedValues.row(answer.next()));
        }
        return rows;
    }
}
