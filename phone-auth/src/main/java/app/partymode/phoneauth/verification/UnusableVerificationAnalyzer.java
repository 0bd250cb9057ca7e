package app.partymode.phoneauth.verification;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line, instead of a page of stack trace, why the service does not start. */
public final class UnusableVerificationAnalyzer extends AbstractFailureAnalyzer<UnusableVerification> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableVerification cause) {
        return new FailureAnalysis(cause.getMessage(), "See docs/verification.md.", cause);
    }
}
