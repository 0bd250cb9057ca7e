package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.waits.LongestWait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The graph's schema is brought up to date once. */
class Neo4jMigrationsIT {

    private static final Migration FIRST =
            Migration.of("V001__one.cypher", "// makes one\nCREATE (:Made);\n\nCREATE (:Made);\n");
    private static final Migration SECOND = Migration.of("V002__and_two.cypher", "CREATE (:Made)");

    private final Graph graph = Graph.empty();

    @BeforeEach
    void begin() {
        graph.run("MATCH (m:__Neo4jMigration) DETACH DELETE m", Map.of());
    }

    @AfterEach
    void restore() {
        begin();
        migrations(Migration.all()).apply();
    }

    private Migrations migrations(List<Migration> steps) {
        return new Migrations(graph.cypher(), steps, LongestWait.LONGEST_WAIT);
    }

    private long made() {
        return graph.run("MATCH (m:Made) RETURN count(m) AS count", Map.of())
                .getFirst()
                .number("count");
    }

    @Test
    void appliesEachStepOnceInOrder() {
        migrations(List.of(FIRST)).apply();
        migrations(List.of(FIRST)).apply();
        assertThat(made()).isEqualTo(2);
        migrations(List.of(FIRST, SECOND)).apply();
        assertThat(made()).isEqualTo(3);
        var chain = graph.run(
                "MATCH p = (:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO*]->(last) WHERE NOT (last)-->() "
                        + "RETURN [m IN nodes(p) | m.version] AS versions, last.description AS description",
                Map.of());
        assertThat(chain).singleElement().satisfies(row -> {
            assertThat(row.values()).containsEntry("versions", List.of("BASELINE", "001", "002"));
            assertThat(row.text("description")).isEqualTo("and two");
        });
    }

    @Test
    void refusesAStepThatChanged() {
        migrations(List.of(FIRST)).apply();
        var changed = Migration.of("V001__one.cypher", "CREATE (:Made:Otherwise);");
        assertThatThrownBy(() -> migrations(List.of(changed, SECOND)).apply())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("V001__one.cypher was changed");
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void appliesEachStepOnceThoughSeveralInstancesStartAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> start = () -> {
                migrations(List.of(FIRST, SECOND)).apply();
                return true;
            };
            for (var instance : threads.invokeAll(List.of(start, start, start))) {
                assertThat(instance.get()).isTrue();
            }
        }
        assertThat(made()).isEqualTo(3);
    }

    private void leaveTheLockOfTheDead(Duration lease) {
        graph.run(
                "MERGE (l:__Neo4jMigrationsLock {name: 'migrations'}) "
                        + "SET l.owner = 'dead', l.until = timestamp() + $millis",
                Map.of("millis", lease.toMillis()));
    }

    @Test
    void goesOnForAnInstanceThatDied() {
        migrations(List.of(FIRST)).apply();
        leaveTheLockOfTheDead(Duration.ofMillis(500));
        migrations(List.of(FIRST, SECOND)).apply();
        assertThat(made()).isEqualTo(3);
    }

    @Test
    void leavesTheGraphAloneWhileAnotherInstanceHasTheLock() {
        leaveTheLockOfTheDead(Duration.ofHours(1));
        var impatient = new Migrations(graph.cypher(), List.of(FIRST), Duration.ofMillis(300));
        assertThatThrownBy(impatient::apply)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another instance");
        assertThat(made()).isZero();
        leaveTheLockOfTheDead(Duration.ofHours(-1));
    }
}
