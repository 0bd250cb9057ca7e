package app.partymode.contacts.console.neo4j;

import app.partymode.contacts.console.ReadTransaction;
import app.partymode.contacts.console.ReadTransactions;
import app.partymode.contacts.neo4j.OnNeo4j;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Reads the graph of a server. A transaction carries the query's id as its metadata, so that any instance of this service can
 * stop it.
 */
@OnNeo4j
@ConditionalOnProperty(name = "contacts.neo4j.engine", havingValue = "bolt", matchIfMissing = true)
class BoltReadTransactions implements ReadTransactions {

    private static final String ID = "console";
    private static final String OPERATOR = "operator";

    /** With remarks on names that are not in the graph, which the service's own statements do without. */
    private static final SessionConfig READS = SessionConfig.builder()
            .withDefaultAccessMode(AccessMode.READ)
            .withDisabledNotificationClassifications(Set.of())
            .build();

    private static final String FIND = "SHOW TRANSACTIONS YIELD transactionId, metaData"
            + " WHERE metaData.console = $id AND metaData.operator = $operator RETURN transactionId";
    private static final String STOP =
            "TERMINATE TRANSACTIONS $ids YIELD message WHERE message = 'Transaction terminated.' RETURN message";

    private final Driver driver;

    BoltReadTransactions(Driver driver) {
        this.driver = driver;
    }

    @Override
    public String engine() {
        return "bolt";
    }

    @Override
    public ReadTransaction open(UUID id, String operator, Duration time) {
        var session = driver.session(READS);
        try {
            var config = TransactionConfig.builder()
                    .withTimeout(time)
                    .withMetadata(Map.of(ID, id.toString(), OPERATOR, operator))
                    .build();
            return new BoltReadTransaction(driver, session, session.beginTransaction(config));
        } catch (RuntimeException e) {
            session.close();
            throw BoltReadTransaction.meaning(e);
        }
    }

    @Override
    public boolean stop(UUID id, String operator) {
        try (var session = driver.session()) {
            var wanted = Map.<String, Object>of("id", id.toString(), "operator", operator);
            List<String> found =
                    session.run(FIND, wanted).list(row -> row.get(0).asString());
            return !found.isEmpty()
                    && !session.run(STOP, Map.of("ids", found)).list().isEmpty();
        } catch (RuntimeException e) {
            throw BoltReadTransaction.meaning(e);
        }
    }
}
