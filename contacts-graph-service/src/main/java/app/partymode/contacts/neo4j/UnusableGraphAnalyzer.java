package app.partymode.contacts.neo4j;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one line instead of a stack trace. */
final class UnusableGraphAnalyzer extends AbstractFailureAnalyzer<UnusableGraph> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableGraph mistake) {
        return new FailureAnalysis(mistake.getMessage(), mistake.remedy(), mistake);
    }
}
