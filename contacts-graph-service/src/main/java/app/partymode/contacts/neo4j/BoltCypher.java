package app.partymode.contacts.neo4j;

import app.partymode.contacts.Turns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs statements in a server, over Bolt. A statement outside of a transaction is one round trip. Bookmarks make a later
 * statement of this process see what an earlier one committed, whichever member of a cluster answers it.
 */
final class BoltCypher implements Cypher {

    private final Neo4jClient client;
    private final TransactionTemplate transactions;
    private final Retries retries;
    private final Turns turns;

    BoltCypher(Driver driver, Retries retries, Turns turns) {
        var bookmarks = Neo4jBookmarkManager.create();
        this.client =
                Neo4jClient.with(driver).withNeo4jBookmarkManager(bookmarks).build();
        this.transactions = new TransactionTemplate(Neo4jTransactionManager.with(driver)
                .withBookmarkManager(bookmarks)
                .build());
        this.retries = retries;
        this.turns = turns;
    }

    @Override
    public List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return retries.of(() -> run(statement, parameters));
    }

    @Override
    public List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return retries.of(() -> turns.take(() -> run(statement, parameters)));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
        return retries.of(() -> turns.take(() -> transactions.execute(status -> work.apply(this::run))));
    }

    @SuppressWarnings("unchecked") // the driver takes nulls, which its signature does not say
    private List<Row> run(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return List.copyOf(client.query(statement.text())
                .bindAll((Map<String, Object>) parameters)
                .fetchAs(Row.class)
                .mappedBy((types, record) -> new Row(new HashMap<String, @Nullable Object>(record.asMap())))
                .all());
    }
}
