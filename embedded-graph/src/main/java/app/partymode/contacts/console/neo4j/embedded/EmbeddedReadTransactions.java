package app.partymode.contacts.console.neo4j.embedded;

import app.partymode.contacts.console.ReadTransaction;
import app.partymode.contacts.console.ReadTransactions;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.embedded.EmbeddedGraph;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Reads the embedded graph, with a security context that allows nothing but reads. */
@OnNeo4j
@ConditionalOnProperty(name = "contacts.neo4j.engine", havingValue = "embedded")
class EmbeddedReadTransactions implements ReadTransactions {

    private static final SecurityContext READER = SecurityContext.AUTH_DISABLED.withMode(StaticAccessMode.READ);

    private final GraphDatabaseAPI database;
    private final Map<Key, InternalTransaction> running = new ConcurrentHashMap<>();

    private record Key(UUID id, String operator) {}

    EmbeddedReadTransactions(EmbeddedGraph graph) {
        this.database = (GraphDatabaseAPI) graph.database();
    }

    @Override
    public String engine() {
        return "embedded";
    }

    @Override
    public ReadTransaction open(UUID id, String operator, Duration time) {
        var transaction = database.beginTransaction(
                KernelTransaction.Type.EXPLICIT,
                READER,
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        var key = new Key(id, operator);
        running.put(key, transaction);
        return new EmbeddedReadTransaction(transaction, () -> running.remove(key, transaction));
    }

    @Override
    public boolean stop(UUID id, String operator) {
        InternalTransaction transaction = running.get(new Key(id, operator));
        if (transaction != null) {
            transaction.terminate();
        }
        return transaction != null;
    }
}
