package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.partymode.contacts.console.QueryStopped.Reason;
import app.partymode.contacts.neo4j.Graph;
import app.partymode.waits.LongestWait;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console does with a query, whichever way it reads the graph. */
public interface ConsoleContract {

    String ENDLESS =
            "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";

    /** An empty graph. */
    Graph graph();

    @BeforeEach
    default void fill() {
        graph().run(
                        "CREATE (a:PhoneNumber:User {number: 34600111222, username: 'Ana', blocks: [34600111333],"
                                + " partySince: datetime('2026-11-23T12:00:00Z')})"
                                + "-[:HAS_CONTACT {name: 'Ben'}]->(:PhoneNumber {number: 34600111333})",
                        Map.of());
    }

    private GraphQueries console(int rows, Duration time) {
        var limits = new ConsoleProperties("ana", "secret", time, rows, 2, Duration.ofMinutes(30));
        return new GraphQueries(graph().readings(), limits, new Audit(new SimpleMeterRegistry()));
    }

    private Result ask(String query, Map<String, Object> parameters, Mode mode, boolean reveal) {
        return console(10, LongestWait.LONGEST_WAIT)
                .answer(new Question(UUID.randomUUID(), "ana", query, parameters, mode, reveal));
    }

    private Result run(String query) {
        return ask(query, Map.of(), Mode.RUN, false);
    }

    private long nodes() {
        return graph().run("MATCH (n) WHERE NOT n:__Neo4jMigration RETURN count(n) AS count", Map.of())
                .getFirst()
                .number("count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:PhoneNumber {number: 1})",
                "MATCH (n:User) SET n.username = 'x' RETURN n",
                "MATCH (n:User) SET n:Verified",
                "MATCH (n:User) REMOVE n.username",
                "MERGE (n:PhoneNumber {number: 1}) RETURN n",
                "MATCH (n) DETACH DELETE n",
                "MATCH ()-[r]->() DELETE r",
                "MATCH (n) FOREACH (x IN [1] | SET n.y = x)",
                "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:1/' AS line RETURN line",
                "UNWIND [1] AS x CALL (x) { CREATE (n:Tested {number: x}) } IN TRANSACTIONS RETURN 1",
                "UNWIND [1] AS x CALL (x) { RETURN x AS y } IN TRANSACTIONS RETURN y",
                "UNWIND [1] AS x CALL (x) { CREATE (n:Tested {number: x}) } RETURN 1",
                "CREATE INDEX evil IF NOT EXISTS FOR (n:User) ON (n.username)",
                "DROP INDEX update_at IF EXISTS",
                "CREATE CONSTRAINT evil IF NOT EXISTS FOR (n:User) REQUIRE n.username IS UNIQUE",
                "SHOW USERS",
                "SHOW DATABASES",
                "USE system SHOW USERS",
                "SHOW TRANSACTIONS",
                "SHOW SETTINGS",
                "SHOW INDEXES",
                "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
                "CREATE USER eve SET PASSWORD 'password123'",
                "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'password123'",
                "DROP DATABASE neo4j",
                "STOP DATABASE neo4j",
                "CALL dbms.listConfig()",
                "CALL dbms.listConfig() YIELD name, value RETURN name, value",
                "CALL dbms.components()",
                "CALL db.createLabel('Evil')",
                "CALL db.clearQueryCaches()",
                "CALL db.awaitIndexes(1)",
                "MATCH (n) CALL (n) { CALL dbms.components() YIELD name RETURN name } RETURN name",
                "RETURN COLLECT { CALL dbms.components() YIELD name RETURN name } AS names",
                "RETURN 1; RETURN 2",
                "RETURN 1; CREATE (n:PhoneNumber {number: 1})",
                "EXPLAIN CREATE (n:PhoneNumber {number: 1})",
                "PROFILE CREATE (n:PhoneNumber {number: 1})",
                "CYPHER 25 CREATE (n:PhoneNumber {number: 1})",
                "CYPHER 25 PROFILE CREATE (n:PhoneNumber {number: 1})",
                "PROFILE CYPHER 25 CREATE (n:PhoneNumber {number: 1})",
                "CYPHER 5 runtime=slotted CREATE (n:PhoneNumber {number: 1})",
                "/* RETURN 1 */ CREATE (n:PhoneNumber {number: 1})",
                "// RETURN 1\nCREATE (n:PhoneNumber {number: 1})",
                "/**/PROFILE/**/CREATE (n:PhoneNumber {number: 1})",
                "/* /* */ PROFILE // x\n CREATE (n:PhoneNumber {number: 1})",
                "MATCH (n) RETURN n UNION MATCH (n) SET n.evil = 1 RETURN n",
                "MATCH (n) WHERE EXISTS { MATCH (n) } CALL (n) { DELETE n } RETURN 1"
            })
    default void refusesWhatDoesMoreThanRead(String query) {
        for (Mode mode : Mode.values()) {
            Throwable refusal = catchThrowable(() -> ask(query, Map.of(), mode, false));
            // What is no Cypher in this version can't do anything either.
            assertThat(refusal).isInstanceOfAny(QueryRefused.class, CypherError.class);
        }
        assertThat(nodes()).isEqualTo(2);
        assertThat(graph().run("MATCH (n) WHERE n.evil IS NOT NULL OR n.y IS NOT NULL RETURN n.number AS x", Map.of()))
                .isEmpty();
        assertThat(graph().run("SHOW INDEXES YIELD name WHERE name = 'evil' RETURN name", Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:PhoneNumber {number: 1})",
                "MATCH (n:User) SET n.username = 'x' RETURN n",
                "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                "UNWIND [1] AS x CALL (x) { CREATE (n:Tested {number: x}) } IN TRANSACTIONS RETURN 1",
                "CREATE INDEX evil IF NOT EXISTS FOR (n:User) ON (n.username)",
                "SHOW USERS",
                "SHOW TRANSACTIONS",
                "CALL dbms.components()",
                "RETURN 1; CREATE (n:PhoneNumber {number: 1})"
            })
    default void saysThatItRefuses(String query) {
        assertThatExceptionOfType(QueryRefused.class).isThrownBy(() -> run(query));
    }

    /** The second check, if a statement ever passed the first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:PhoneNumber {number: 1})",
                "MATCH (n:User) SET n.username = 'x'",
                "MATCH (n) DETACH DELETE n",
                "CREATE INDEX evil IF NOT EXISTS FOR (n:User) ON (n.username)",
                "CALL db.createLabel('Evil')"
            })
    default void couldNotWriteEvenUnlookedAt(String query) {
        try (Reading reading = graph().readings().open(UUID.randomUUID(), "ana", LongestWait.LONGEST_WAIT)) {
            assertThat(catchThrowable(() -> reading.run(query, Map.of(), 10, new Elements())))
                    .isInstanceOf(GraphFailure.class);
        }
        assertThat(nodes()).isEqualTo(2);
    }

    @Test
    default void runsWhatReads() {
        assertThat(run("CYPHER 25 MATCH (n:User) RETURN n.username AS name").rows())
                .containsExactly(List.of("Ana"));
        assertThat(run("CALL db.labels() YIELD label RETURN label ORDER BY label")
                        .rows())
                .contains(List.of("User"));
        assertThat(run("MATCH p = SHORTEST 1 (a:User)-[:HAS_CONTACT]-+(b) RETURN p")
                        .rowCount())
                .isEqualTo(1);
        assertThat(run("MATCH p = shortestPath((a:User)-[*..5]-(b:PhoneNumber)) WHERE a <> b RETURN p")
                        .rowCount())
                .isEqualTo(1);
        assertThat(run("MATCH (a:User)-[*1..3]->(b) RETURN DISTINCT b").rowCount())
                .isEqualTo(1);
        assertThat(run("MATCH (a) OPTIONAL MATCH (a)-[r]->() RETURN count(r) AS c UNION ALL RETURN 7 AS c")
                        .rowCount())
                .isEqualTo(2);
    }

    @Test
    default void allowsEverySavedQuery() {
        assertThat(SavedQueries.packed().all())
                .isNotEmpty()
                .allSatisfy(saved -> assertThat(ask(saved.cypher(), Map.of(), Mode.EXPLAIN, false)
                                .plan())
                        .isNotNull());
    }

    @Test
    default void givesNodesRelationshipsAndPaths() {
        Result result = ask("MATCH p = (a:User)-[r]->(b) RETURN a, r, p, b", Map.of(), Mode.RUN, true);
        assertThat(result.nodes()).hasSize(2);
        assertThat(result.relationships()).hasSize(1);
        var a = result.nodes().getFirst();
        var r = result.relationships().getFirst();
        assertThat(a.labels()).containsExactlyInAnyOrder("PhoneNumber", "User");
        assertThat(a.properties())
                .containsEntry("number", 34600111222L)
                .containsEntry("blocks", List.of(34600111333L))
                .containsEntry("partySince", new Special.OfTime("2026-11-23T12:00Z"));
        assertThat(r.from()).isEqualTo(a.id());
        assertThat(r.type()).isEqualTo("HAS_CONTACT");
        assertThat(r.properties()).containsEntry("name", "Ben");
        assertThat(result.rows().getFirst())
                .containsExactly(
                        new Special.OfNode(a.id()),
                        new Special.OfRelationship(r.id()),
                        new Special.OfPath(List.of(a.id(), r.id(), r.to())),
                        new Special.OfNode(r.to()));
        assertThat(result.revealed()).isTrue();
    }

    @Test
    default void givesTheEndsOfARelationshipThatNobodyAskedFor() {
        assertThat(run("MATCH ()-[r:HAS_CONTACT]->() RETURN r").nodes()).hasSize(2);
    }

    @Test
    default void givesEveryKindOfValue() {
        Result result =
                run("RETURN null AS a, true AS b, 7 AS c, 9007199254740993 AS d, 1.5 AS e, 'x' AS f, [1, [2]] AS g,"
                        + " {k: 1} AS h, date('2026-11-23') AS i, duration('P1D') AS j, 0.0 / 0.0 AS k");
        var point = run("RETURN point({x: 1.0, y: 2.0}) AS p").rows().getFirst().getFirst();
        assertThat(result.rows().getFirst())
                .isEqualTo(Arrays.asList(
                        null,
                        true,
                        7L,
                        new Special.OfInteger("9007199254740993"),
                        1.5,
                        "x",
                        List.of(1L, List.of(2L)),
                        new Special.OfMap(Map.of("k", 1L)),
                        new Special.OfTime("2026-11-23"),
                        result.rows().getFirst().get(9),
                        "NaN"));
        assertThat(result.rows().getFirst().get(9)).isInstanceOf(Special.OfTime.class);
        assertThat(point).isInstanceOf(Special.OfPoint.class);
    }

    @Test
    default void masksNumbersUnlessTheyAreToBeRevealed() {
        String query =
                "MATCH (n:User) RETURN n, n.number AS x, toString(n.number) AS t, [n.number] AS l, {n: n.number} AS m";
        assertThat(run(query).toString()).contains("+34 600 ••• 222").doesNotContain("600111");
        assertThat(ask(query, Map.of(), Mode.RUN, true).toString()).contains("34600111222");
    }

    @Test
    default void takesParameters() {
        assertThat(ask("MATCH (n {number: $n}) RETURN n.username", Map.of("n", 34600111222L), Mode.RUN, false)
                        .rows())
                .containsExactly(List.of("Ana"));
        assertThatExceptionOfType(CypherError.class).isThrownBy(() -> run("RETURN $nobody"));
    }

    @Test
    default void readsAsManyRowsAsAllowed() {
        Result result = run("UNWIND range(1, 1000000) AS x RETURN x");
        assertThat(result.rows()).hasSize(10);
        assertThat(result.truncated()).isTrue();
        assertThat(run("UNWIND range(1, 10) AS x RETURN x").truncated()).isFalse();
    }

    @Test
    default void refusesAResultThatIsTooLargeForMemory() {
        assertThatExceptionOfType(QueryStopped.class)
                .isThrownBy(() -> run("RETURN range(1, 1000000) AS all"))
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.MEMORY));
    }

    @Test
    default void stopsAQueryWhenItsTimeIsOver() {
        var console = console(10, Duration.ofMillis(500));
        var question = new Question(UUID.randomUUID(), "ana", ENDLESS, Map.of(), Mode.RUN, false);
        assertThatExceptionOfType(QueryStopped.class)
                .isThrownBy(() -> console.answer(question))
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.TIME));
    }

    @Test
    default void stopsAQueryForItsOperatorOnlyAndReally() {
        var console = console(10, LongestWait.LONGEST_WAIT);
        UUID id = UUID.randomUUID();
        var running = CompletableFuture.supplyAsync(
                () -> console.answer(new Question(id, "ana", ENDLESS, Map.of(), Mode.RUN, false)));
        assertThat(console.stop(id, "eve")).isFalse();
        Awaitility.await().until(() -> console.stop(id, "ana"));
        Awaitility.await().until(running::isDone);
        assertThat(running)
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(QueryStopped.class)
                .withMessageContaining("CANCELLED");
        Awaitility.await().until(() -> !console.stop(id, "ana"));
    }

    @Test
    default void stopsNothingThatDoesNotRun() {
        assertThat(console(10, Duration.ofSeconds(1)).stop(UUID.randomUUID(), "ana"))
                .isFalse();
    }

    @Test
    default void tellsThePlaceOfAnError() {
        assertThatExceptionOfType(CypherError.class)
                .isThrownBy(() -> run("MATCH (n)\nRETURN m"))
                .satisfies(it -> assertThat(it.place()).isEqualTo(new CypherError.Place(2, 8, 17)))
                .withMessageContaining("m")
                .withMessageNotContaining("EXPLAIN");
        assertThatExceptionOfType(CypherError.class)
                .isThrownBy(() -> run("PROFILE RETURN m"))
                .satisfies(it -> assertThat(it.place()).isEqualTo(new CypherError.Place(1, 16, 15)));
    }

    @Test
    default void explainsAndProfiles() {
        Plan explained =
                ask("MATCH (n:User) RETURN n", Map.of(), Mode.EXPLAIN, false).plan();
        assertThat(explained.operator()).isEqualTo("ProduceResults");
        assertThat(explained.dbHits()).isNull();
        assertThat(explained.estimatedRows()).isNotNull();
        Result profiled = ask("MATCH (n:User) RETURN n", Map.of(), Mode.PROFILE, false);
        assertThat(profiled.rowCount()).isEqualTo(1);
        assertThat(profiled.plan().all().mapToLong(Plan::dbHits).sum()).isPositive();
        assertThat(run("PROFILE MATCH (n:User) RETURN n").plan()).isNotNull();
        assertThat(run("EXPLAIN MATCH (n:User) RETURN n").rows()).isEmpty();
        assertThat(run("MATCH (n:User) RETURN n").plan()).isNull();
    }

    @Test
    default void expandsANodeBothWays() {
        var console = console(10, LongestWait.LONGEST_WAIT);
        for (var node : run("MATCH (n:PhoneNumber) RETURN n").nodes()) {
            Result neighbours = console.expand(UUID.randomUUID(), "ana", node.id(), 100, false);
            assertThat(neighbours.nodes()).hasSize(2);
            assertThat(neighbours.relationships()).hasSize(1);
            assertThat(neighbours.truncated()).isFalse();
        }
        assertThat(console.expand(UUID.randomUUID(), "ana", "4:nothing:1", 100, false)
                        .rows())
                .isEmpty();
    }
}
