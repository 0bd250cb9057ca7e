package app.partymode.endtoend.story;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The whole story with PostgreSQL as the matcher. */
class PostgresStoryIT extends WholeStory {

    PostgresStoryIT(@TempDir Path folder) {
        super("postgresql", folder);
    }
}
