package app.partymode.benchmark.contender;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server, as durable as a graph is: the library that starts it would let commits return before they are on disk. */
final class PostgresServer implements AutoCloseable {

    private final TemporaryFolder folder;
    private final EmbeddedPostgres server;

    PostgresServer(TemporaryFolder folder, StoreSizes sizes) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.path());
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setDataDirectory(folder.path())
                    .setCleanDataDirectory(false)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", sizes.cacheMegabytes() + "MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    void create(String database) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server's memory with that of all its connections. */
    @Nullable
    Long residentBytes() {
        try (Stream<String> lines = Files.lines(folder.path().resolve("postmaster.pid"))) {
            return ProcessMemory.ofTree(Long.parseLong(lines.findFirst().orElse("0")));
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
