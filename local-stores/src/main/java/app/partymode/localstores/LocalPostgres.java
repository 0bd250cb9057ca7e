package app.partymode.localstores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL server as a child process. */
public final class LocalPostgres implements LocalStore {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

    private LocalPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder) {
        try {
            server = builder.setPGStartupWait(PATIENCE).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its data is deleted when it stops. */
    public static LocalPostgres temporary() {
        return new LocalPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder());
    }

    /** Keeps its data in {@code directory}. */
    public static LocalPostgres in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LocalPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(directory.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false));
    }

    /** A JDBC address that names the user; no password is asked for on the loopback interface. */
    @Override
    public String uri() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public int port() {
        return server.getPort();
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
