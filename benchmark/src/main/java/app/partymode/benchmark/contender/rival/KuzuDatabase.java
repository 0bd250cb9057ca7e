package app.partymode.benchmark.contender.rival;

import app.partymode.contacts.neo4j.Statement;
import com.kuzudb.Connection;
import com.kuzudb.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/** A Kùzu database in this process, and its transactions: readers beside one writer. */
final class KuzuDatabase implements AutoCloseable {

    static final int POOL_MEGABYTES = 256;

    private static final int CONNECTIONS = 10;
    private static final long LARGEST = 1L << 35;

    /** A checkpoint fails where readers do not end in time, so there is none before it is asked for: what is written stays in the log. */
    private static final long NEVER = 1L << 33;

    private final Path file;
    private final Database database;
    private final List<KuzuSession> all = new ArrayList<>();
    private final BlockingQueue<KuzuSession> free = new LinkedBlockingQueue<>();
    private final ReentrantLock writing = new ReentrantLock(true);

    KuzuDatabase(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = folder.resolve("books.kuzu");
        database = new Database(file.toString(), (long) POOL_MEGABYTES << 20, true, false, LARGEST, false, NEVER);
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = new Connection(database);
            connection.setMaxNumThreadForExec(1);
            all.add(new KuzuSession(connection));
        }
        free.addAll(all);
    }

    /** Asks. */
    <T> T with(Function<KuzuSession, T> work) {
        KuzuSession session = take();
        try {
            return work.apply(session);
        } finally {
            free.add(session);
        }
    }

    /** Writes all of it or nothing; one writer after the other. */
    <T> T inTransaction(Function<KuzuSession, T> work) {
        writing.lock();
        try {
            return with(session -> {
                session.run("BEGIN TRANSACTION");
                boolean done = false;
                try {
                    T result = work.apply(session);
                    session.run("COMMIT");
                    done = true;
                    return result;
                } finally {
                    if (!done) {
                        session.run("ROLLBACK");
                    }
                }
            });
        } finally {
            writing.unlock();
        }
    }

    void define(Statement... statements) {
        Stream.of(statements)
                .forEach(statement -> with(session -> {
                    session.run(statement.text());
                    return statement;
                }));
    }

    /** On the disk, after a checkpoint. */
    long bytes() {
        writing.lock();
        try (var files = Files.list(file.getParent())) {
            with(session -> {
                session.run("CHECKPOINT");
                return session;
            });
            return files.mapToLong(any -> any.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    private KuzuSession take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a connection", e);
        }
    }

    @Override
    public void close() {
        all.forEach(KuzuSession::close);
        database.close();
    }
}
