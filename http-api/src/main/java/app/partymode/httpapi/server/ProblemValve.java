package app.partymode.httpapi.server;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.ProblemOfStatus;
import app.partymode.httpapi.problem.Problems;
import app.partymode.httpapi.request.RequestId;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Answers by a problem what Tomcat refuses before the application sees it, such as a broken request line. */
final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        CommonProblem problem = ProblemOfStatus.of(response.getStatus());
        String id = RequestId.of(request);
        response.setStatus(problem.text().status().value());
        response.setHeader(RequestId.HEADER, id);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            response.getReporter().write(Problems.json(problem, id));
            response.finishResponse();
        } catch (IOException clientIsGone) {
            container.getLogger().debug("a client left before its answer");
        }
    }
}
