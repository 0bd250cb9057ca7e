package app.partymode.contacts.neo4j;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the graph answers. One whose disk is full or broken refuses every transaction, so a statement that does nothing tells. */
public final class GraphHealth extends AbstractHealthIndicator {

    private static final Statement NOTHING = new Statement("health", "RETURN 1");

    private final Cypher cypher;
    private final String engine;

    public GraphHealth(Cypher cypher, String engine) {
        super("the graph does not answer");
        this.cypher = cypher;
        this.engine = engine;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        cypher.read(NOTHING, Map.of());
        health.up().withDetail("engine", engine);
    }
}
