package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.FirstVersion;
import app.partymode.waits.LongestWait;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the first version wrote still answers after every migration since. */
class Neo4jUpgradeIT {

    private static final String WRITTEN_BY_THE_FIRST_VERSION = """
        CREATE (:Feed {
          name: 'updates', id: '0badcafe', stream: 'first', position: 3, head: 1, floor: 0, epoch: 0, complete: true
        })
        CREATE (me:PhoneNumber:User {
          number: 34600000001, userId: $me, version: 1, epoch: 0, username: 'Ana', verified: false,
          discoverableBy: 'EVERYONE', partyStatusVisibleTo: 'CONTACTS', blocks: [],
          bookOf: $me, bookVersion: 5, bookSize: 2, bookSum: 34600000002 % 1000000007 + 34600000003 % 1000000007
        })
        CREATE (friend:PhoneNumber:User {
          number: 34600000002, userId: $friend, version: 1, epoch: 0, username: 'Ben', verified: false,
          discoverableBy: 'EVERYONE', partyStatusVisibleTo: 'CONTACTS', blocks: []
        })
        CREATE (gone:PhoneNumber {number: 34600000003, newestUpdate: 1})
        CREATE (me)-[:HAS_CONTACT {name: 'Benny'}]->(friend), (me)-[:HAS_CONTACT]->(gone)
        CREATE (gone)<-[:ABOUT]-(:Update {
          sequence: 1, type: 'LEFT', userId: 'gone', username: 'Cleo', visibility: 'EVERYONE', audience: [34600000001],
          at: datetime('2026-11-23T12:00:00Z')
        })
        """;

    private final Graph graph = Graph.empty();

    @BeforeEach
    void forgetTheSchema() {
        graph.run("MATCH (m:__Neo4jMigration) DETACH DELETE m", Map.of());
        graph.run("SHOW CONSTRAINTS YIELD name RETURN name", Map.of()).forEach(row -> drop("CONSTRAINT", row));
        graph.run("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name", Map.of())
                .forEach(row -> drop("INDEX", row));
    }

    private void drop(String what, Row row) {
        graph.run("DROP " + what + " " + row.text("name"), Map.of());
    }

    private void migrate(List<Migration> steps) {
        new Migrations(graph.cypher(), steps, LongestWait.LONGEST_WAIT).apply();
    }

    @Test
    void answersFromWhatTheFirstVersionWrote() {
        List<Migration> all = Migration.all();
        migrate(all.subList(0, 1));
        graph.run(WRITTEN_BY_THE_FIRST_VERSION, Map.of("me", FirstVersion.ME, "friend", FirstVersion.FRIEND));
        for (int newest = 2; newest <= all.size(); newest++) {
            migrate(all.subList(0, newest));
        }

        check();

        // Died before it had noted anything: every statement runs a second time.
        graph.run("MATCH (m:__Neo4jMigration) DETACH DELETE m", Map.of());
        migrate(all);
        check();
    }

    private void check() {
        FirstVersion.assertAnsweredBy(graph.matcher());
        assertThat(graph.run("MATCH (u:Farewell) RETURN count(u) AS count", Map.of())
                        .getFirst()
                        .number("count"))
                .isEqualTo(1);
    }

    @Test
    void twoInstancesThatStartTogetherMigrateOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> start = () -> {
                migrate(Migration.all());
                return true;
            };
            for (var instance : threads.invokeAll(List.of(start, start))) {
                assertThat(instance.get()).isTrue();
            }
        }
        assertThat(graph.run("MATCH (m:__Neo4jMigration) RETURN m.version AS version ORDER BY version", Map.of()))
                .extracting(row -> row.text("version"))
                .doesNotHaveDuplicates()
                .hasSize(Migration.all().size() + 1);
    }
}
