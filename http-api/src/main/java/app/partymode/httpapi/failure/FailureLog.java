package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.Problems;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Logs a failure by its classes and stack frames. Its messages are left out: they can hold a phone number. */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {}

    static void write(Throwable failure) {
        LOG.error("request {} failed: {}", MDC.get(Problems.REQUEST_ID), describe(failure));
    }

    static String describe(Throwable failure) {
        return Causes.of(failure).map(FailureLog::one).collect(Collectors.joining("\nCaused by: "));
    }

    private static String one(Throwable failure) {
        return Stream.concat(
                        Stream.of(failure.getClass().getName()),
                        Stream.of(failure.getStackTrace()).map(frame -> "\tat " + frame))
                .collect(Collectors.joining("\n"));
    }
}
