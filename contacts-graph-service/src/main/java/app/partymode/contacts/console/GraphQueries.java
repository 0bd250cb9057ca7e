package app.partymode.contacts.console;

import app.partymode.concurrency.Permits;
import app.partymode.contacts.console.Audit.Action;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs what operators ask, within the console's limits, and keeps a record of it. */
public final class GraphQueries {

    private static final String NEIGHBOURS = "MATCH (n)-[r]-(m) WHERE elementId(n) = $id RETURN n, r, m LIMIT $most";
    private static final String NODES = "MATCH (n) WHERE elementId(n) IN $ids RETURN n";

    private final @Nullable ReadTransactions readings;
    private final ConsoleProperties limits;
    private final Audit audit;
    private final Permits permits;
    private final Masking masking = new Masking();

    /** @param readings null: another store than the graph matches contacts */
    public GraphQueries(@Nullable ReadTransactions readings, ConsoleProperties limits, Audit audit) {
        this.readings = readings;
        this.limits = limits;
        this.audit = audit;
        this.permits = new Permits(limits.queriesAtOnce(), Duration.ZERO, TooManyQueries::new);
    }

    /** Where the graph runs; empty where there is none. */
    public Optional<String> engine() {
        return Optional.ofNullable(readings).map(ReadTransactions::engine);
    }

    /**
     * Answers a question.
     *
     * @throws QueryRefused if it does more than read
     * @throws CypherError if it is wrong
     * @throws QueryStopped if it was stopped, for any reason
     * @throws TooManyQueries if others are running already
     * @throws GraphUnavailable if there is none
     */
    public Result answer(QueryRequest question) {
        TypedQuery typed = TypedQuery.of(question.query(), question.mode());
        Action action = question.reveal() ? Action.REVEAL : Action.QUERY;
        return recorded(action, question, typed.mode(), new QueryExecution(masking, typed, question, limits.rows()));
    }

    /** A node's neighbours, both ways, at most so many. */
    public Result expand(UUID id, String operator, String node, int most, boolean reveal) {
        var parameters = Map.of("id", node, "most", most + 1L);
        var question = new QueryRequest(id, operator, NEIGHBOURS, parameters, Mode.RUN, reveal);
        var run = new QueryExecution(masking, new TypedQuery(NEIGHBOURS, Mode.RUN), question, most);
        return recorded(reveal ? Action.REVEAL : Action.EXPAND, question, Mode.RUN, run);
    }

    /** Stops a query of this operator's. False where there is none. */
    public boolean stop(UUID id, String operator) {
        boolean stopped = graph().stop(id, operator);
        if (stopped) {
            audit.note(Action.CANCEL, operator);
        }
        return stopped;
    }

    private ReadTransactions graph() {
        if (readings == null) {
            throw new GraphUnavailable();
        }
        return readings;
    }

    private Result recorded(Action action, QueryRequest question, Mode mode, QueryExecution run) {
        ReadTransactions graph = graph();
        return permits.holding(() -> recorded(action, question, mode, run, graph));
    }

    private Result recorded(
            Action action, QueryRequest question, Mode mode, QueryExecution run, ReadTransactions graph) {
        try (ReadTransaction reading = graph.open(question.id(), question.operator(), limits.timeLimit())) {
            Result result = run.over(reading);
            audit.queried(action, question.operator(), mode, question.query(), result);
            return result;
        } catch (RuntimeException e) {
            RuntimeException meaning = run.meaning(e);
            audit.ended(actionOf(meaning), question.operator(), mode, question.query(), why(meaning));
            throw meaning;
        }
    }

    private static Action actionOf(RuntimeException failure) {
        return switch (failure) {
            case QueryRefused _ -> Action.REFUSED;
            case QueryStopped _ -> Action.STOPPED;
            default -> Action.FAILED;
        };
    }

    private static String why(RuntimeException failure) {
        return switch (failure) {
            case QueryStopped stopped -> stopped.reason().toString();
            case QueryRefused _ -> "not run";
            case CypherError _ -> "wrong";
            default -> failure.getClass().getSimpleName();
        };
    }

    /** The nodes with these ids, so that a relationship can be drawn whose ends were not asked for. */
    static void addNodes(ReadTransaction reading, List<String> ids, GraphElements elements) {
        if (!ids.isEmpty()) {
            reading.run(NODES, Map.of("ids", ids), ids.size(), elements);
        }
    }
}
