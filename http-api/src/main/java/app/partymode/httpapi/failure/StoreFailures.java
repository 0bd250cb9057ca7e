package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A store that is out of reach: the client is asked to retry, and the log names the exception. */
final class StoreFailures implements KnownFailures {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFailures.class);

    private final List<StoreFailure> stores;

    StoreFailures(List<StoreFailure> stores) {
        this.stores = stores;
    }

    @Override
    public @Nullable ResponseEntity<ProblemDetail> answerTo(Throwable failure) {
        // Anywhere in the chain: a session that can't be read comes as an authentication that failed.
        return Causes.of(failure)
                .filter(this::isOfAStore)
                .findFirst()
                .map(StoreFailures::unavailable)
                .orElse(null);
    }

    private boolean isOfAStore(Throwable failure) {
        return stores.stream().anyMatch(store -> store.describes(failure));
    }

    private static ResponseEntity<ProblemDetail> unavailable(Throwable failure) {
        LOG.warn(
                "request {}: a store is unavailable: {}",
                MDC.get(Problems.REQUEST_ID),
                failure.getClass().getName());
        return Problems.later(CommonProblem.STORE_UNAVAILABLE);
    }
}
