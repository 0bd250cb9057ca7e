package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** What Spring Security refuses: no valid token, no permission, or a path that tries to bypass the rules. */
final class SecurityFailures implements KnownFailures {

    @Override
    public @Nullable ResponseEntity<ProblemDetail> answerTo(Throwable failure) {
        return switch (failure) {
            case AuthenticationException _ -> Unauthorized.answer();
            case AccessDeniedException _ -> Problems.answer(CommonProblem.FORBIDDEN);
            case RequestRejectedException _ -> Problems.answer(CommonProblem.INVALID_REQUEST);
            default -> null;
        };
    }
}
