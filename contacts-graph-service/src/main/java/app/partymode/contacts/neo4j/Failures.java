package app.partymode.contacts.neo4j;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;

/** What a failure of the driver, of Spring Data or of a transaction means. */
final class Failures {

    /** A node was deleted while it was being linked to, or linked to while it was being deleted, or created twice. */
    private static final Set<String> LOST_RACES =
            Set.of("Neo.ClientError.Statement.EntityNotFound", "Neo.ClientError.Schema.ConstraintValidationFailed");

    private Failures() {}

    /** Whether the same work may succeed at once. A store that can't be reached is not waited for. */
    static boolean isPassing(RuntimeException failure) {
        return failure instanceof Contended || isPassing(cause(failure));
    }

    private static boolean isPassing(Optional<Neo4jException> cause) {
        return cause.filter(it -> it instanceof TransientException
                        || it instanceof SessionExpiredException
                        || LOST_RACES.contains(it.code()))
                .isPresent();
    }

    /** The failure as Spring names it; without the server's text where that may quote what is in the graph. */
    static RuntimeException translated(RuntimeException failure) {
        Neo4jException cause = cause(failure).orElse(null);
        if (cause == null) {
            return failure;
        }
        if (cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException) {
            return new DataAccessResourceFailureException("the graph can't be reached", cause);
        }
        if (cause instanceof TransientException) {
            return new TransientDataAccessResourceException("the graph is busy: " + cause.code());
        }
        if (cause instanceof ClientException && LOST_RACES.contains(cause.code())) {
            return new DataIntegrityViolationException("the graph refuses a change: " + cause.code());
        }
        return failure instanceof DataAccessException && !(cause instanceof ClientException)
                ? failure
                : new DataAccessResourceFailureException("the graph fails: " + cause.code());
    }

    private static Optional<Neo4jException> cause(RuntimeException failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof Neo4jException neo4j) {
                return Optional.of(neo4j);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
