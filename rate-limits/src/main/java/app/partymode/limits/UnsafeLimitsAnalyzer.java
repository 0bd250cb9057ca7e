package app.partymode.limits;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one line instead of a stack trace. */
final class UnsafeLimitsAnalyzer extends AbstractFailureAnalyzer<UnsafeLimits> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeLimits mistake) {
        return new FailureAnalysis(mistake.getMessage(), mistake.remedy(), mistake);
    }
}
