package app.partymode.contacts.neo4j.embedded;

import app.partymode.contacts.neo4j.Failures;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.api.exceptions.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;

/** What a failure of the graph in this process means, told by its code as a server would send it. */
public final class EmbeddedFailures implements Failures {

    private static final String PASSING = "Neo.TransientError.";

    /** The graph stops, or has stopped. */
    private static final Set<String> GONE = Set.of(
            "Neo.TransientError.General.DatabaseUnavailable",
            "Neo.TransientError.Transaction.Terminated",
            "Neo.TransientError.Transaction.LockClientStopped",
            "Neo.DatabaseError.General.UnknownError");

    @Override
    public boolean isPassing(RuntimeException failure) {
        return code(failure)
                .filter(code -> !GONE.contains(code))
                .filter(code -> code.startsWith(PASSING) || LOST_RACES.contains(code))
                .isPresent();
    }

    @Override
    public RuntimeException translated(RuntimeException failure) {
        return code(failure).map(EmbeddedFailures::named).orElse(failure);
    }

    private static RuntimeException named(String code) {
        if (GONE.contains(code)) {
            return new DataAccessResourceFailureException("the graph can't be reached: " + code);
        }
        if (code.startsWith(PASSING)) {
            return new TransientDataAccessResourceException("the graph is busy: " + code);
        }
        if (LOST_RACES.contains(code)) {
            return new DataIntegrityViolationException("the graph refuses a change: " + code);
        }
        return new DataAccessResourceFailureException("the graph fails: " + code);
    }

    /** Empty for what is none of the graph's failures, such as an exception of the work. */
    public static Optional<String> code(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Status.HasStatus known) {
                return Optional.of(known.status().code().serialize());
            }
            if (cause instanceof QueryExecutionException query) {
                return Optional.of(query.getStatusCode());
            }
        }
        return Optional.empty();
    }
}
