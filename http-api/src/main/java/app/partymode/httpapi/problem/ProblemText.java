package app.partymode.httpapi.problem;

import org.springframework.http.HttpStatus;

/**
 * What a client is told of a problem.
 *
 * @param title a short text for people, the same for each occurrence
 * @param detail a fixed text that helps a developer. Never holds anything of the request
 */
public record ProblemText(HttpStatus status, String title, String detail) {}
