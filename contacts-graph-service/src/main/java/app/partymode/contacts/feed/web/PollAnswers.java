package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import app.partymode.httpapi.takeover.ResponseHead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answers to long polls that had to wait. */
@Component
final class PollAnswers {

    private final JsonMapper json;

    PollAnswers(JsonMapper json) {
        this.json = json;
    }

    byte[] of(ResponseHead head, UpdatePage page, ReaderCursors cursors, Instant now) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return answer(head, HttpStatus.OK, headers, json.writeValueAsBytes(UpdatePageBody.of(page, cursors)), now);
    }

    /** As a request without a session is answered. */
    byte[] unauthorized(ResponseHead head, Instant now) {
        CommonProblem problem = CommonProblem.UNAUTHORIZED;
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        byte[] body = Problems.json(problem, head.requestId()).getBytes(StandardCharsets.UTF_8);
        return answer(head, problem.text().status(), headers, body, now);
    }

    private static byte[] answer(ResponseHead head, HttpStatus status, HttpHeaders headers, byte[] body, Instant now) {
        headers.setContentLength(body.length);
        return Bytes.joined(head.bytes(status, headers, now), body);
    }
}
