package app.partymode.contacts.neo4j;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts what is sent to the graph. */
final class CountingCypher implements Cypher {

    private final Cypher cypher;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger inTransactions = new AtomicInteger();

    CountingCypher(Cypher cypher) {
        this.cypher = cypher;
    }

    int reads() {
        return reads.get();
    }

    int writes() {
        return writes.get() + inTransactions.get();
    }

    int inTransactions() {
        return inTransactions.get();
    }

    @Override
    public List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        reads.incrementAndGet();
        return cypher.read(statement, parameters);
    }

    @Override
    public List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        writes.incrementAndGet();
        return cypher.write(statement, parameters);
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
        return cypher.inTransaction(transaction -> work.apply((statement, parameters) -> {
            inTransactions.incrementAndGet();
            return transaction.run(statement, parameters);
        }));
    }
}
