package app.partymode.contacts.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The SQL statements, each in a file of its own in the folder {@code sql}. Adapters load theirs when they are made. */
public final class SqlFiles {

    private final JdbcClient jdbc;

    SqlFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads a statement from its file.
     *
     * @param name its path in the folder, without the ending
     * @throws IllegalStateException if there is no such file, which stops the start
     */
    public Statement load(String name) {
        return new Statement(jdbc, text(name));
    }

    private static String text(String name) {
        try (InputStream file = SqlFiles.class.getResourceAsStream("/sql/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("there is no sql/" + name + ".sql");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A loaded statement. */
    public static final class Statement {

        private final JdbcClient jdbc;
        private final String text;

        private Statement(JdbcClient jdbc, String text) {
            this.jdbc = jdbc;
            this.text = text;
        }

        /** One execution of it, to which parameters are given by name. */
        public StatementSpec prepare() {
            return jdbc.sql(text);
        }
    }
}
