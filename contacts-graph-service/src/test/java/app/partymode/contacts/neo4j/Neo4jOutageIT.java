package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.localstores.TcpProxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/** A graph that can't be reached makes requests fail soon, and serves again without a restart when it is back. */
@Order(3) // it mostly waits
class Neo4jOutageIT {

    private static final Statement NOTHING = new Statement("test", "RETURN 1");

    @Test
    void failsSoonWhileTheGraphIsGoneAndServesWhenItIsBack() {
        try (var line = lineToAnEmptyGraph();
                var graph = Graph.over("bolt://127.0.0.1:" + line.port())) {
            givesUpBeforeTheDriverWouldByItself(graph);
            var fixture = new ContractFixture(graph.matcher());
            fixture.upload(1, 2, 3);
            line.cut();
            assertThatThrownBy(() -> graph.matcher().books().read(fixture.owner(1)))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> graph.matcher().feed().feed()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> fixture.upload(1, 2)).isInstanceOf(DataAccessException.class);
            line.mend();
            await().ignoreExceptionsInstanceOf(DataAccessException.class)
                    .untilAsserted(() -> assertThat(fixture.book(1)).containsExactly(2, 3));
            fixture.upload(1, 2);
            assertThat(fixture.book(1)).containsExactly(2);
        }
    }

    /** A machine that is frozen or cut off: it neither answers nor ends the connection. */
    @Test
    void failsSoonWhileTheGraphHangsAndServesWhenItIsBack() {
        try (var line = lineToAnEmptyGraph();
                var graph = Graph.over("bolt://127.0.0.1:" + line.port())) {
            var fixture = new ContractFixture(graph.matcher());
            fixture.upload(1, 2, 3);
            Cypher hasty = graph.cypherWithin(Duration.ofMillis(200));
            line.hold();
            fails(() -> hasty.read(NOTHING, Map.of()));
            fails(() -> hasty.write(NOTHING, Map.of()));
            fails(() -> hasty.inTransaction(transaction -> transaction.run(NOTHING, Map.of())));
            line.release();
            await().ignoreExceptionsInstanceOf(DataAccessException.class)
                    .untilAsserted(() -> assertThat(fixture.book(1)).containsExactly(2, 3));
            fixture.upload(1, 2);
            assertThat(fixture.book(1)).containsExactly(2);
        }
    }

    /** The service starts; it migrates the graph once that answers, and refuses what needs it until then. */
    @Test
    void startsWithoutTheGraphAndServesOnceItIsThere() {
        try (var line = lineToAnEmptyGraph()) {
            line.cut();
            try (var graph = Graph.over("bolt://127.0.0.1:" + line.port())) {
                var fixture = new ContractFixture(graph.matcher());
                assertThatThrownBy(() -> fixture.upload(1, 2)).isInstanceOf(DataAccessResourceFailureException.class);
                assertThat(graph.health()).isEqualTo(Status.DOWN);
                line.mend();
                await().until(() -> graph.health().equals(Status.UP));
                fixture.upload(1, 2);
                assertThat(fixture.book(1)).containsExactly(2);
            }
        }
    }

    private static TcpProxy lineToAnEmptyGraph() {
        return new TcpProxy(URI.create(Graph.empty().uri()).getPort());
    }

    private static void fails(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessage("the graph did not answer in time");
    }

    /** The driver's own times are half a minute: three tries of a request would take longer than a client waits. */
    private static void givesUpBeforeTheDriverWouldByItself(Graph graph) {
        Config driver = Config.defaultConfig();
        assertThat(graph.duration("spring.neo4j.max-transaction-retry-time").toMillis())
                .isLessThan(driver.maxTransactionRetryTimeMillis());
        assertThat(graph.duration("spring.neo4j.connection-timeout").toMillis())
                .isLessThan(driver.connectionTimeoutMillis());
    }
}
