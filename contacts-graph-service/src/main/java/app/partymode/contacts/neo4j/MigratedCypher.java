package app.partymode.contacts.neo4j;

import app.partymode.migrations.StartMigration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** The graph as all but its migrations see it: out of reach until they are done. */
record MigratedCypher(Cypher graph, StartMigration migration) implements Cypher {

    private Cypher migrated() {
        if (!migration.permitsUse()) {
            throw new DataAccessResourceFailureException("the graph has not been migrated yet");
        }
        return graph;
    }

    @Override
    public List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return migrated().read(statement, parameters);
    }

    @Override
    public List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return migrated().write(statement, parameters);
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
        return migrated().inTransaction(work);
    }

    @Override
    public Cypher unhurried() {
        return migrated().unhurried();
    }
}
