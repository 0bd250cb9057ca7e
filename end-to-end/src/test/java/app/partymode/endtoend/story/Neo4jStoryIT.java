package app.partymode.endtoend.story;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;

/** The whole story with Neo4j as the matcher. */
@Order(2)
class Neo4jStoryIT extends WholeStory {

    Neo4jStoryIT(@TempDir Path folder) {
        super("neo4j", folder);
    }
}
