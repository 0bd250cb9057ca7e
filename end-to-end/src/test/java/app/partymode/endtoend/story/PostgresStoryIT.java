package app.partymode.endtoend.story;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;

/** The whole story with PostgreSQL as the matcher. */
@Order(3)
class PostgresStoryIT extends WholeStory {

    PostgresStoryIT(@TempDir Path folder) {
        super("postgresql", folder);
    }
}
