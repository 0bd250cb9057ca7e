package app.partymode.httpapi.failure;

import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Distinguishes a client that disconnected from a failure. By type alone: a store's connection can be reset too. */
final class Disconnects {

    private Disconnects() {}

    static boolean isOne(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause ->
                        cause instanceof AsyncRequestNotUsableException || cause instanceof ClientAbortException);
    }
}
