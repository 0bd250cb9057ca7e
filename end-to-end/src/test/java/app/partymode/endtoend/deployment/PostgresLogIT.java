package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PostgreSQL logs of a failing statement with the settings of docker-compose.yml. */
class PostgresLogIT {

    private static final Pattern LOG_SETTING = Pattern.compile("- -c(log_\\w+)=(\\w+)");

    @TempDir
    Path logs;

    @Test
    void hasNoNumberWithTheSettingsOfTheComposeFile() throws Exception {
        assertThat(logOfAConflict(settings())).doesNotContain("34600111222");
    }

    @Test
    void wouldHaveOneWithout() throws Exception {
        assertThat(logOfAConflict(Map.of())).contains("34600111222");
    }

    private static Map<String, String> settings() throws IOException {
        String compose = Files.readString(Path.of(System.getProperty("root.directory"), "docker-compose.yml"));
        Map<String, String> settings = LOG_SETTING
                .matcher(compose)
                .results()
                .collect(Collectors.toMap((MatchResult it) -> it.group(1), it -> it.group(2)));
        assertThat(settings).isNotEmpty();
        return settings;
    }

    private String logOfAConflict(Map<String, String> settings) throws Exception {
        var builder = EmbeddedPostgres.builder()
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", logs.toString())
                .setServerConfig("log_filename", "log");
        new TreeMap<>(settings).forEach(builder::setServerConfig);
        try (var server = builder.start();
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (number bigint PRIMARY KEY)");
            statement.execute("INSERT INTO t VALUES (34600111222)");
            assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES (34600111222)"))
                    .isInstanceOf(SQLException.class);
            await().until(() -> Files.readString(logs.resolve("log")).contains("ERROR"));
        }
        return Files.readString(logs.resolve("log"));
    }
}
