package app.partymode.contacts.postgresql;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.OwnStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the statements that people wait for cost: rows that are looked at, not time. */
@OwnStores
class PostgresCostIT {

    private static final int BOOK = 200;
    private static final int HOLDERS = 20_000;

    private static PostgresStore store;

    @BeforeAll
    static void start() {
        // Autovacuum would count rows that a slow test is still writing, and plans would be made for a few.
        store = PostgresStore.ofItsOwn(Map.of("autovacuum", "off"));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** Twenty thousand people have 1; only 2 is a match. */
    @BeforeEach
    void fillBooks() {
        store.empty();
        var fixture = new ContractFixture(store.matcher());
        fixture.signUp(1, 2);
        fixture.upload(
                1,
                IntStream.concat(IntStream.of(2), IntStream.range(1_000, 1_000 + BOOK - 1))
                        .toArray());
        fixture.upload(
                2,
                IntStream.concat(IntStream.of(1), IntStream.range(2_000, 2_000 + BOOK - 1))
                        .toArray());
        store.jdbc()
                .sql("INSERT INTO contact (owner, number) SELECT 34700000000 + i, :star FROM generate_series(1,"
                        + " :holders) AS i")
                .param("star", number(1).digits())
                .param("holders", HOLDERS)
                .update();
        assertThat(fixture.matches(1)).singleElement().matches(match -> match.reciprocal());
        forgetStatistics();
    }

    /** Those of the test before. */
    private static void forgetStatistics() {
        store.jdbc().sql("""
            SELECT pg_clear_attribute_stats(schemaname, tablename, attname, inherited)
            FROM pg_stats WHERE schemaname = 'public'
            """).query().listOfRows();
        store.jdbc().sql("""
            SELECT pg_clear_relation_stats('public', relname)
            FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')
            """).query().listOfRows();
    }

    @Test
    void looksThroughNoMillionBooksForOneWhoIsInThem() throws Exception {
        assertLooksThroughNoHolders("without statistics");
        store.jdbc().sql("ANALYZE").update();
        assertLooksThroughNoHolders("with statistics");
    }

    /** A row for the book, one for each match, and one for the budget, however many contacts there are. */
    @Test
    void answersABookInOneRow() throws Exception {
        assertThat(plan("addressbook/read", "bigint, text", reader())
                        .path("Actual Rows")
                        .asDouble())
                .isEqualTo(3);
    }

    private static void assertLooksThroughNoHolders(String when) throws Exception {
        String reader = reader();
        assertThat(rows("matching/matches", "bigint, text", reader)).as(when).isLessThan(6L * BOOK + 40);
        assertThat(rows("addressbook/read", "bigint, text", reader)).as(when).isLessThan(9L * BOOK + 40);
        assertThat(rows("feed/read-updates", "bigint, text, bigint, bigint, bigint", reader + ", 0, 100, 100"))
                .as(when)
                .isLessThan(6L * BOOK + 40);
    }

    private static String reader() {
        return number(1).digits() + ", '" + new java.util.UUID(0, 1) + "'";
    }

    /** Neither the reader's other contacts nor those who have the reader are looked at. */
    @Test
    void readsForAReaderWhoIsWokenNothingButTheContactThatChanged() throws Exception {
        String reader = "'{" + number(1).digits() + "}', '{" + new java.util.UUID(0, 1) + "}'";
        String types = "bigint[], text[], bigint, bigint, int, bigint[], int";
        for (String statistics : List.of("none", "counted")) {
            assertThat(rows("feed/read-recent-updates", types, reader + ", 1, 2, 100, '{1}', 100"))
                    .as("with statistics " + statistics)
                    .isBetween(3L, 20L);
            store.jdbc().sql("ANALYZE").update();
        }
    }

    private static long rows(String name, String types, String values) throws IOException, SQLException {
        return rows(plan(name, types, values));
    }

    /** As the service runs it: planned for any value. */
    private static JsonNode plan(String name, String types, String values) throws IOException, SQLException {
        String text = Files.readString(Path.of("src/main/resources/sql", name + ".sql"))
                .lines()
                .filter(line -> !line.startsWith("--"))
                .reduce("", (one, next) -> one + next + "\n");
        String[] parameters = {":owners?", ":user_ids?", ":after", ":through", ":limit", ":afters", ":most_kept"};
        for (int i = 0; i < parameters.length; i++) {
            text = text.replaceAll(parameters[i] + "\\b", "\\$" + (i + 1));
        }
        String url = store.pool().getJdbcUrl() + "&preferQueryMode=simple";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE asked (" + types + ") AS " + text);
            try (var plan = statement.executeQuery(
                    "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE asked (" + values + ")")) {
                plan.next();
                return JsonMapper.shared().readTree(plan.getString(1)).get(0).get("Plan");
            }
        }
    }

    private static long rows(JsonNode node) {
        long below = 0;
        for (JsonNode child : node.path("Plans")) {
            below += rows(child);
        }
        String type = node.path("Node Type").asString();
        boolean scan = type.contains("Scan") && !type.equals("Subquery Scan") && !type.equals("CTE Scan");
        double here = node.path("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble(0)
                + node.path("Rows Removed by Index Recheck").asDouble(0);
        return below + (scan ? Math.round(here * node.path("Actual Loops").asLong()) : 0);
    }
}
