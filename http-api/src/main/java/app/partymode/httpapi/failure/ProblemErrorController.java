package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.ProblemOfStatus;
import app.partymode.httpapi.problem.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers where only a status is left of a failure: what the server or a filter has refused by {@code sendError}. */
@RestController
class ProblemErrorController implements ErrorController {

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    @Nullable
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            // Tomcat would add the problem to the answer that was cut short.
            return null;
        }
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return Problems.answer(CommonProblem.NOT_FOUND);
        }
        CommonProblem problem = ProblemOfStatus.of(status);
        return switch (problem) {
            case UNAUTHORIZED -> Unauthorized.answer();
            case SERVICE_UNAVAILABLE -> Problems.later(problem);
            default -> Problems.answer(problem);
        };
    }
}
