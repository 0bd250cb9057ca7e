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
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Runs statements in the graph of this process: no connection, no copy on a wire. They do not run on the caller's thread: to
 * interrupt a thread that commits would close the transaction log under it, and the commit fails; and a thread that reads from a disk
 * that hangs can't be ended at all. What takes longer than the time limit is ended by Neo4j, and a caller waits no longer for a disk
 * that hangs: what it wrote may still be committed.
 */
public final class EmbeddedCypher implements Cypher {

    /** More would only cause more deadlocks: a transaction here has no round trips to wait for. */
    private static final int WRITERS_AT_ONCE = 16;

    /** Far more than the processors of one machine can serve; what a disk holds up takes memory. */
    private static final int READERS_AT_ONCE = 64;

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final GraphDatabaseService database;
    private final GraphRetries retries = new GraphRetries(new EmbeddedFailures());
    private final UndisturbedWork reading;
    private final UndisturbedWork writing;
    private final Duration longest;

    /** @param longest how long a statement or a transaction may take */
    public EmbeddedCypher(EmbeddedGraph graph, Duration longest) {
        this(graph.database(), readers(longest), writers(longest), longest);
    }

    private EmbeddedCypher(
            GraphDatabaseService database, UndisturbedWork reading, UndisturbedWork writing, Duration longest) {
        this.database = database;
        this.reading = reading;
        this.writing = writing;
        this.longest = longest;
    }

    private static UndisturbedWork readers(Duration longest) {
        var permits = new Permits(
                READERS_AT_ONCE,
                WritePermits.patience(longest),
                () -> new DataAccessResourceFailureException("too many wait for the graph at once"));
        return new UndisturbedWork(Executors.newVirtualThreadPerTaskExecutor(), permits, longest);
    }

    private static UndisturbedWork writers(Duration longest) {
        var threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("graph-writer-", 1).factory());
        return new UndisturbedWork(threads, WritePermits.of(WRITERS_AT_ONCE, longest), longest);
    }

    @Override
    public Cypher unhurried() {
        return new EmbeddedCypher(database, reading.within(FOR_EVER), writing.within(FOR_EVER), FOR_EVER);
    }

    @Override
    public List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return retries.of(() -> reading.of(() -> run(statement, parameters)));
    }

    @Override
    public List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return retries.of(() -> writing.of(() -> run(statement, parameters)));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
        return retries.of(() -> writing.of(() -> transact(work)));
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
