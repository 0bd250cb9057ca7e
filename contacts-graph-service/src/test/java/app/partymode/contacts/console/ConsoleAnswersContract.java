package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.partymode.waits.LongestWait;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the console answers. */
interface ConsoleAnswersContract extends ConsoleOnAGraph {

    @Test
    default void runsWhatReads() {
        assertThat(run("CYPHER 25 MATCH (n:User) RETURN n.username AS name").rows())
                .containsExactly(List.of("Ana"));
        assertThat(run("CALL db.labels() YIELD label WHERE label = 'User' RETURN label")
                        .rows())
                .containsExactly(List.of("User"));
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
                .containsEntry("partySince", new TypedValue.OfTime("2026-11-23T12:00Z"));
        assertThat(r.from()).isEqualTo(a.id());
        assertThat(r.type()).isEqualTo("HAS_CONTACT");
        assertThat(r.properties()).containsEntry("name", "Ben");
        assertThat(result.rows().getFirst())
                .containsExactly(
                        new TypedValue.OfNode(a.id()),
                        new TypedValue.OfRelationship(r.id()),
                        new TypedValue.OfPath(List.of(a.id(), r.id(), r.to())),
                        new TypedValue.OfNode(r.to()));
        assertThat(result.revealed()).isTrue();
    }

    /** A picture of many people would otherwise be full of their books. */
    @Test
    default void givesEdgesTheirNamesAndNoNodeItsDocument() {
        Result result = run("MATCH ()-[r:HAS_CONTACT]->() RETURN r");
        assertThat(result.relationships())
                .singleElement()
                .satisfies(r -> assertThat(r.properties()).containsEntry("name", "Ben"));
        assertThat(result.nodes())
                .allSatisfy(node -> assertThat(node.properties()).doesNotContainKeys("contactNumbers", "contactNames"));
        assertThat(run("MATCH (n:User) RETURN n.contactNames AS names").rows())
                .containsExactly(List.of(List.of("Ben", "the stamp")));
    }

    @Test
    default void givesTheEndsOfARelationshipThatTheQueryDidNotReturn() {
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
                        new TypedValue.OfInteger("9007199254740993"),
                        1.5,
                        "x",
                        List.of(1L, List.of(2L)),
                        new TypedValue.OfMap(Map.of("k", 1L)),
                        new TypedValue.OfTime("2026-11-23"),
                        result.rows().getFirst().get(9),
                        "NaN"));
        assertThat(result.rows().getFirst().get(9)).isInstanceOf(TypedValue.OfTime.class);
        assertThat(point).isInstanceOf(TypedValue.OfPoint.class);
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
        assertThatExceptionOfType(CypherError.class).isThrownBy(() -> run("RETURN $missing"));
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

    /** A typo finds nothing, which is no answer to the question that was meant. */
    @Test
    default void remarksWhatIsNotInTheGraph() {
        for (Mode mode : Mode.values()) {
            Result result = ask("MATCH (n:Usr)-[:HAS_CONTCT]->()\nWHERE n.nme = 1 RETURN n", Map.of(), mode, false);
            assertThat(result.hints())
                    .extracting(Hint::warning, Hint::code, Hint::place)
                    .contains(
                            tuple(true, "01N50", new CypherError.Place(1, 10, 9)),
                            tuple(true, "01N51", new CypherError.Place(1, 17, 16)),
                            tuple(true, "01N52", new CypherError.Place(2, 9, 40)));
        }
        assertThat(ask("MATCH (n:User {number: $n}) RETURN n", Map.of("n", 34600111222L), Mode.RUN, false)
                        .hints())
                .isEmpty();
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
