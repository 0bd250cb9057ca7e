package app.partymode.contacts.neo4j.embedded;

import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the graph answers. One whose disk is full or broken refuses every transaction, so a statement that does nothing tells. */
final class EmbeddedGraphHealth extends AbstractHealthIndicator {

    private final GraphDatabaseService database;

    EmbeddedGraphHealth(EmbeddedGraph graph) {
        super("the graph does not answer");
        this.database = graph.database();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.executeTransactionally("RETURN 1");
        health.up().withDetail("engine", "embedded");
    }
}
