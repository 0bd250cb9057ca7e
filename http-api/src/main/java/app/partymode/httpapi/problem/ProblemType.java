package app.partymode.httpapi.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A kind of error that a client can meet. Each service lists its own in one enum; {@link CommonProblem} has the rest. */
public interface ProblemType {

    /** The constant's name in its enum. */
    String name();

    /** The last part of the problem's {@code type}, {@code /problems/<slug>}. Part of the contract: it never changes. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status();

    /** A short text for people, the same for each occurrence. */
    String title();

    /** A fixed text that helps a developer. Never holds anything of the request. */
    String detail();
}
