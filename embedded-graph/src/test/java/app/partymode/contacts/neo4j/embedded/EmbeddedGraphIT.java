package app.partymode.contacts.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.OwnStores;
import app.partymode.contacts.neo4j.GraphHealth;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.neo4j.UnusableGraph;
import app.partymode.localstores.FreePort;
import app.partymode.waits.LongestWait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;

/** The life of the graph in this process. */
@OwnStores
class EmbeddedGraphIT {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataFromOneStartToTheNextAndItsDirectoryToItself() {
        try (var graph = EmbeddedGraphFixture.in(directory)) {
            var fixture = new ContractFixture(graph.matcher());
            fixture.signUp(1, 2);
            fixture.upload(1, 2, 3);
        }
        try (var graph = EmbeddedGraphFixture.in(directory)) {
            var fixture = new ContractFixture(graph.matcher());
            assertThat(fixture.book(1)).containsExactly(2, 3);
            assertThatThrownBy(() -> EmbeddedGraph.open(EmbeddedGraphProperties.in(directory)))
                    .isInstanceOf(UnusableGraph.class)
                    .hasMessageContaining("another process");
            fixture.upload(1, 2);
            assertThat(fixture.book(1)).containsExactly(2);
        }
    }

    @Test
    void tellsWhetherItAnswersAndFailsSoonWhenItHasStopped() {
        var graph = EmbeddedGraph.open(EmbeddedGraphProperties.in(directory));
        var cypher = new EmbeddedCypher(graph, Duration.ofDays(1));
        var health = new GraphHealth(cypher, "embedded");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        graph.close();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertTimeout(
                LongestWait.LONGEST_WAIT,
                () -> assertThatThrownBy(() -> cypher.read(new Statement("one", "RETURN 1"), Map.of()))
                        .isInstanceOf(DataAccessResourceFailureException.class));
    }

    /** A write that waits for another one's lock, and a statement that goes on and on. */
    @Test
    void endsWhatTakesLongerThanTheTimeLimit() {
        try (var graph = EmbeddedGraph.open(EmbeddedGraphProperties.in(directory))) {
            var cypher = new EmbeddedCypher(graph, Duration.ofMillis(200));
            var patient = new EmbeddedCypher(graph, Duration.ofDays(1));
            patient.write(new Statement("one", "CREATE (:One)"), Map.of());
            var lock = new Statement("lock", "MATCH (n:One) SET n.locked = true");
            patient.inTransaction(transaction -> {
                transaction.run(lock, Map.of());
                fails(() -> cypher.write(lock, Map.of()));
                fails(() -> cypher.inTransaction(blocked -> blocked.run(lock, Map.of())));
                return true;
            });
            fails(() -> cypher.read(
                    new Statement("endless", "UNWIND range(1, 1000000000000) AS n RETURN sum(n % 7) AS sum"),
                    Map.of()));
        }
    }

    private static void fails(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void opensABoltPortToClientsWithThePassword() {
        int port = FreePort.next();
        String[] settings = {
            "contacts.neo4j.embedded.bolt-address=127.0.0.1:" + port,
            "contacts.neo4j.embedded.bolt-password=a long password"
        };
        for (int start = 0; start < 2; start++) {
            try (var graph = EmbeddedGraphFixture.in(directory, settings)) {
                new ContractFixture(graph.matcher()).upload(1, 2, 3);
                assertThat(edges(port, AuthTokens.basic("neo4j", "a long password")))
                        .isEqualTo(2);
                assertThatThrownBy(() -> edges(port, AuthTokens.basic("neo4j", "another password")))
                        .isInstanceOf(AuthenticationException.class);
                assertThatThrownBy(() -> edges(port, AuthTokens.none())).isInstanceOf(AuthenticationException.class);
            }
        }
    }

    @Test
    void opensABoltPortWithoutAPasswordToThisMachineOnly() {
        int port = FreePort.next();
        try (var graph = EmbeddedGraphFixture.in(directory, "contacts.neo4j.embedded.bolt-address=127.0.0.1:" + port)) {
            new ContractFixture(graph.matcher()).upload(1, 2);
            assertThat(edges(port, AuthTokens.none())).isEqualTo(1);
        }
    }

    private static long edges(int port, AuthToken token) {
        try (var driver = GraphDatabase.driver("bolt://127.0.0.1:" + port, token);
                var session = driver.session()) {
            return session.run("MATCH ()-[e:HAS_CONTACT]->() RETURN count(e) AS count")
                    .single()
                    .get("count")
                    .asLong();
        }
    }
}
