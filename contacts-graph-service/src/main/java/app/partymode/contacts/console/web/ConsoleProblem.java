package app.partymode.contacts.console.web;

import app.partymode.httpapi.problem.ProblemText;
import app.partymode.httpapi.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems that only the console has. */
enum ConsoleProblem implements ProblemType {
    NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED, "Not logged in", "The operator's session has ended, or there was none."),
    CYPHER_ERROR(HttpStatus.UNPROCESSABLE_CONTENT, "Cypher error", "The query is wrong; message says where and why."),
    QUERY_NOT_PLANNED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Query not planned",
            "The query is Cypher, and can't be run on this graph; message says why."),
    QUERY_FAILED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Query failed",
            "The query is valid and failed as it ran; message says why."),
    QUERY_REFUSED(
            HttpStatus.FORBIDDEN, "Query refused", "The console only reads the graph; message says what was asked."),
    QUERY_TOO_LONG_RUNNING(
            HttpStatus.UNPROCESSABLE_CONTENT, "Query ran too long", "The query was stopped when its time was over."),
    QUERY_TOO_MUCH_MEMORY(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Query took too much memory",
            "The query was stopped when its memory was used up; ask for less at once."),
    QUERY_CANCELLED(HttpStatus.CONFLICT, "Query cancelled", "The query was stopped by its operator, or by a shutdown."),
    QUERY_NOT_FOUND(HttpStatus.NOT_FOUND, "Query not found", "No query of yours runs under this id."),
    NO_GRAPH(
            HttpStatus.CONFLICT,
            "No graph",
            "PostgreSQL matches contacts here, so there is no graph to query; see docs/console.md.");

    private final ProblemText text;

    ConsoleProblem(HttpStatus status, String title, String detail) {
        text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
