package app.partymode.contacts.neo4j;

import java.util.Optional;
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

/** What a failure of the driver or of Spring Data means. */
final class BoltFailures implements Failures {

    @Override
    public boolean isPassing(RuntimeException failure) {
        return isPassing(cause(failure));
    }

    private static boolean isPassing(Optional<Neo4jException> cause) {
        return cause.filter(it -> it instanceof TransientException
                        || it instanceof SessionExpiredException
                        || LOST_RACES.contains(it.code()))
                .isPresent();
    }

    @Override
    public RuntimeException translated(RuntimeException failure) {
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
