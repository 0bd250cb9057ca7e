package app.partymode.endtoend.story;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;

/** As in production, with PostgreSQL as the matcher. */
@Order(4)
class PostgresProductionIT extends ProductionStory {

    PostgresProductionIT(@TempDir Path folder) {
        super("postgresql", folder);
    }
}
