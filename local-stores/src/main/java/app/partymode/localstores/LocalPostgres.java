package app.partymode.localstores;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL server. It stops with this process, however that ends. */
public final class LocalPostgres implements LocalStore {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Held by the library while it runs a server. */
    private static final String LOCK = "epg-lock";

    /** A fast shutdown ends the clients' connections. A server that has been stopped since has removed the file. */
    private static final String STOP =
            "cat > /dev/null; test \"$(head -n 1 \"$0/postmaster.pid\")\" = \"$1\" && kill -INT \"$1\"";

    private final EmbeddedPostgres server;
    private final Process keeper;

    private LocalPostgres(Path directory, EmbeddedPostgres.Builder builder) {
        try {
            server = builder.setDataDirectory(directory.toAbsolutePath())
                    .setPGStartupWait(PATIENCE)
                    .start();
            String id = Files.readAllLines(directory.resolve("postmaster.pid")).getFirst();
            keeper = Keeper.start(STOP, List.of(directory.toAbsolutePath().toString(), id.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its data is deleted when it stops. */
    public static LocalPostgres temporary() {
        return temporary(Map.of());
    }

    /** @param settings of the server, beside its defaults */
    public static LocalPostgres temporary(Map<String, String> settings) {
        try {
            var builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            return new LocalPostgres(Files.createTempDirectory("postgresql"), builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps its data in {@code directory}. */
    public static LocalPostgres in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endLeftBehind(directory);
        return new LocalPostgres(
                directory,
                EmbeddedPostgres.builder().setCleanDataDirectory(false).setRegisterShutdownHook(false));
    }

    /** An empty folder has no server, and must stay empty: the library makes the database in it. */
    private static void endLeftBehind(Path directory) {
        if (Files.exists(directory.resolve("PG_VERSION"))) {
            try (var folder = DataFolder.claim(directory, LOCK)) {
                folder.endServers("postgres");
            }
        }
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
            keeper.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
