package app.partymode.endtoend.story;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;

/** As in production, with Neo4j as the matcher. */
@Order(5) // by then a former deployment's Neo4j, which has its plans, may be free
class Neo4jProductionIT extends ProductionStory {

    Neo4jProductionIT(@TempDir Path folder) {
        super("neo4j", folder);
    }
}
