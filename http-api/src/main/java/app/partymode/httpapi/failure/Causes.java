package app.partymode.httpapi.failure;

import jakarta.servlet.ServletException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** An exception and what caused it, outermost first. */
final class Causes {

    /** A chain of causes can be a circle. */
    private static final int DEEPEST = 20;

    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** The failure itself, out of the wrappings of servlets and threads. */
    static Throwable unwrap(Throwable failure) {
        return of(failure).dropWhile(Causes::onlyWraps).findFirst().orElse(failure);
    }

    private static boolean onlyWraps(Throwable failure) {
        return failure instanceof ServletException wrapping && wrapping.getClass() == ServletException.class
                || failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof UndeclaredThrowableException;
    }
}
