package app.partymode.httpapi.problem;

import java.util.Locale;

/** A kind of error that a client can meet. Each service lists its own in one enum; {@link CommonProblem} has the rest. */
public interface ProblemType {

    /** The constant's name in its enum. */
    String name();

    /** The last part of the problem's {@code type}, {@code /problems/<slug>}. Part of the contract: it never changes. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status and the fixed texts. */
    ProblemText text();
}
