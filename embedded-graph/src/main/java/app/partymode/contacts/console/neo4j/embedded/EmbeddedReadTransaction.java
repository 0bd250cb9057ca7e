package app.partymode.contacts.console.neo4j.embedded;

import app.partymode.contacts.console.GraphElements;
import app.partymode.contacts.console.GraphFailure;
import app.partymode.contacts.console.Hint;
import app.partymode.contacts.console.Plan;
import app.partymode.contacts.console.QueryStopped;
import app.partymode.contacts.console.ReadTransaction;
import app.partymode.contacts.console.StatementResult;
import app.partymode.contacts.neo4j.embedded.EmbeddedFailures;
import app.partymode.contacts.neo4j.embedded.EmbeddedValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.gqlstatus.ErrorGqlStatusObject;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.GqlStatusObject;
import org.neo4j.graphdb.InputPosition;
import org.neo4j.graphdb.QueryExecutionType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.SeverityLevel;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;

/** A transaction of this process's graph, and what to do when it has ended. */
record EmbeddedReadTransaction(Transaction transaction, Runnable ended) implements ReadTransaction {

    /** Of the statuses, those that are warnings or for information. */
    private static final Pattern REMARK = Pattern.compile("0[13]N.*");

    @Override
    public StatementResult run(
            String statement, Map<String, ? extends @Nullable Object> parameters, int rows, GraphElements elements) {
        try (var result = transaction.execute(statement, EmbeddedValues.given(parameters))) {
            return read(result, rows, elements);
        } catch (QueryStopped e) { // by the console itself
            throw e;
        } catch (RuntimeException e) {
            String code = EmbeddedFailures.code(e)
                    .orElse(Status.Statement.ExecutionFailed.code().serialize());
            throw new GraphFailure(code, status(e), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new GraphFailure(Status.General.StackOverFlowError.code().serialize(), "", "too deep");
        }
    }

    private static String status(RuntimeException failure) {
        if (!(failure instanceof ErrorGqlStatusObject error)) {
            return "";
        }
        ErrorGqlStatusObject innermost = error;
        for (var cause = error.cause(); cause.isPresent(); cause = innermost.cause()) {
            innermost = cause.get();
        }
        return innermost.gqlStatus();
    }

    private static StatementResult read(Result result, int most, GraphElements elements) {
        var values = new EmbeddedElements(elements);
        List<String> columns = List.copyOf(result.columns());
        var rows = new ArrayList<List<@Nullable Object>>();
        while (rows.size() < most && result.hasNext()) {
            rows.add(values.row(columns, result.next()));
        }
        boolean truncated = result.hasNext();
        QueryExecutionType type = result.getQueryExecutionType();
        List<Hint> hints = hints(result);
        // The counts of a profile are complete once the result is closed.
        result.close();
        Plan plan = type.requestedExecutionPlanDescription() ? plan(result.getExecutionPlanDescription()) : null;
        return new StatementResult(
                columns, rows, truncated, plan, type.queryType() == QueryExecutionType.QueryType.READ_ONLY, hints);
    }

    private static List<Hint> hints(Result result) {
        return StreamSupport.stream(result.getGqlStatusObjects().spliterator(), false)
                .filter(it -> REMARK.matcher(it.gqlStatus()).matches())
                .map(EmbeddedReadTransaction::hint)
                .toList();
    }

    private static Hint hint(GqlStatusObject it) {
        InputPosition at = it.getPosition();
        int offset = at == null || at.equals(InputPosition.empty) ? -1 : at.getOffset();
        return Hint.of(it.gqlStatus(), it.statusDescription(), it.getSeverity() == SeverityLevel.WARNING, offset);
    }

    private static Plan plan(ExecutionPlanDescription plan) {
        var statistics = plan.hasProfilerStatistics() ? plan.getProfilerStatistics() : null;
        return Plan.of(
                plan.getName(),
                new HashMap<>(EmbeddedValues.row(plan.getArguments()).values()),
                List.copyOf(plan.getIdentifiers()),
                statistics != null && statistics.hasRows() ? statistics.getRows() : null,
                statistics != null && statistics.hasDbHits() ? statistics.getDbHits() : null,
                plan.getChildren().stream().map(EmbeddedReadTransaction::plan).toList());
    }

    @Override
    public void close() {
        ended.run();
        transaction.close();
    }
}
