package app.partymode.contacts.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.contract.SharesStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@SharesStore("PostgreSQL")
class PostgresStatementsIT {

    private static final Path FILES = Path.of("src/main/resources/sql");
    private static final Pattern PARAMETER = Pattern.compile(":([a-z_]+)");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @BeforeAll
    static void migrate() {
        new PostgresStore(PostgresStore.sharedServer()).close();
    }

    @ParameterizedTest
    @MethodSource("files")
    void canBePlanned(Path file) throws Exception {
        String sql = withoutComments(Files.readString(file));
        var names = new ArrayList<String>();
        String numbered = PARAMETER.matcher(sql).replaceAll(found -> {
            if (!names.contains(found.group(1))) {
                names.add(found.group(1));
            }
            return "\\$" + (names.indexOf(found.group(1)) + 1);
        });
        // The simple protocol: the extended one would ask for values of the parameters.
        String url = PostgresStore.sharedServer() + "&preferQueryMode=simple";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var plan = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered)) {
            assertThat(plan.next()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isHeadedByItsPurposeAndNamesItsParameters(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).startsWith("-- ");
        String head = text.lines().filter(line -> line.startsWith("--")).reduce("", String::concat);
        PARAMETER
                .matcher(withoutComments(text))
                .results()
                .forEach(found -> assertThat(head).contains(found.group(1)));
    }

    @Test
    void refusesAFileThatIsNotThere() throws SQLException {
        var files = new SqlFiles(JdbcClient.create(new SingleConnectionDataSource()));
        assertThatThrownBy(() -> files.load("users/no-such-statement"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("users/no-such-statement");
    }

    private static String withoutComments(String text) {
        return text.lines().filter(line -> !line.startsWith("--")).reduce("", (one, next) -> one + next + "\n");
    }
}
