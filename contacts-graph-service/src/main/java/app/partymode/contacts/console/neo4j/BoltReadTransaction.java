package app.partymode.contacts.console.neo4j;

import app.partymode.contacts.console.GraphElements;
import app.partymode.contacts.console.GraphFailure;
import app.partymode.contacts.console.Hint;
import app.partymode.contacts.console.Plan;
import app.partymode.contacts.console.ReadTransaction;
import app.partymode.contacts.console.StatementResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.InputPosition;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;
import org.springframework.dao.DataAccessResourceFailureException;

/** A transaction of a server's. */
record BoltReadTransaction(Driver driver, Session session, Transaction transaction) implements ReadTransaction {

    @Override
    @SuppressWarnings("unchecked") // the driver takes nulls, which its signature does not say
    public StatementResult run(
            String statement, Map<String, ? extends @Nullable Object> parameters, int rows, GraphElements elements) {
        try {
            return read(transaction.run(statement, (Map<String, Object>) parameters), rows, elements);
        } catch (ConnectionReadTimeoutException e) {
            throw unanswered(e);
        } catch (Neo4jException e) {
            throw meaning(e);
        }
    }

    /** A server shows that it works on a statement, unless the thread that did so has ended, such as when its stack is at its end. */
    private RuntimeException unanswered(ConnectionReadTimeoutException silence) {
        try {
            driver.verifyConnectivity();
            return new GraphFailure(GraphFailure.UNANSWERED, "", "a statement was not answered");
        } catch (Neo4jException e) {
            return meaning(silence);
        }
    }

    private static StatementResult read(Result result, int most, GraphElements elements) {
        var values = new BoltValues(elements);
        var rows = new ArrayList<List<@Nullable Object>>();
        while (rows.size() < most && result.hasNext()) {
            rows.add(values.row(result.next()));
        }
        boolean truncated = result.hasNext();
        ResultSummary summary = result.consume();
        return new StatementResult(
                result.keys(),
                rows,
                truncated,
                plan(summary),
                summary.queryType() == QueryType.READ_ONLY,
                hints(summary));
    }

    private static @Nullable Plan plan(ResultSummary summary) {
        if (summary.hasProfile()) {
            return BoltPlans.of(summary.profile());
        }
        return summary.hasPlan() ? BoltPlans.of(summary.plan()) : null;
    }

    private static List<Hint> hints(ResultSummary summary) {
        return summary.gqlStatusObjects().stream()
                .filter(GqlNotification.class::isInstance)
                .map(it -> hint((GqlNotification) it))
                .toList();
    }

    private static Hint hint(GqlNotification it) {
        boolean warning =
                it.severity().filter(NotificationSeverity.WARNING::equals).isPresent();
        int offset = it.position().map(InputPosition::offset).orElse(-1);
        return Hint.of(it.gqlStatus(), it.statusDescription(), warning, offset);
    }

    static RuntimeException meaning(RuntimeException failure) {
        return switch (failure) {
            case ServiceUnavailableException _, SessionExpiredException _ ->
                new DataAccessResourceFailureException("the graph can't be reached");
            case Neo4jException known ->
                new GraphFailure(code(known), status(known), String.valueOf(known.getMessage()));
            default -> failure;
        };
    }

    private static String code(Neo4jException failure) {
        return String.valueOf(failure.code());
    }

    private static String status(Neo4jException failure) {
        return failure.gqlCause().map(BoltReadTransaction::status).orElseGet(failure::gqlStatus);
    }

    /** Nothing was written. A transaction that was stopped is closed by the server already. */
    @Override
    public void close() {
        try (session) {
            transaction.close();
        } catch (Neo4jException e) {
            // No caller waits for its result any more.
        }
    }
}
