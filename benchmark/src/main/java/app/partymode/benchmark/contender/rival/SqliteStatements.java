package app.partymode.benchmark.contender.rival;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQLite's statements, each out of a file, and its connections. */
record SqliteStatements(
        String putUser,
        String findUser,
        String readBook,
        String readVersion,
        String putVersion,
        String putContact,
        String removeContact,
        String findHolders,
        String shared,
        String matches,
        String suggestions,
        String near) {

    SqliteStatements() {
        this(
                text("put-user"),
                text("find-user"),
                text("read-book"),
                text("read-version"),
                text("put-version"),
                text("put-contact"),
                text("remove-contact"),
                text("find-holders"),
                text("shared"),
                text("matches"),
                text("suggestions"),
                text("near"));
    }

    /** Opens a new database. A transaction that will write waits at its begin, so that it does not fail half-way as another one has written. */
    HikariDataSource open(Path file, int connections) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:sqlite:" + file
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&transaction_mode=IMMEDIATE&cache_size=-65536");
        pool.setMaximumPoolSize(connections);
        var jdbc = JdbcClient.create(pool);
        Stream.of(text("schema").split(";"))
                .filter(statement -> !statement.isBlank())
                .forEach(statement -> jdbc.sql(statement).update());
        return pool;
    }

    void batch(DataSource source, String statement, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            new JdbcTemplate(source).batchUpdate(statement, rows);
        }
    }

    private static String text(String name) {
        String path = "/sql/sqlite/" + name + ".sql";
        try (var file = Objects.requireNonNull(SqliteStatements.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
