package app.partymode.users.problem;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.FieldError;
import app.partymode.httpapi.problem.Problems;
import app.partymode.phoneauth.verification.MessageTooSoon;
import app.partymode.phoneauth.verification.ProviderUnavailable;
import app.partymode.phoneauth.verification.Undeliverable;
import app.partymode.phoneauth.verification.peer.NoPeers;
import app.partymode.users.verification.IntentMismatch;
import app.partymode.users.verification.web.VerificationExpired;
import app.partymode.users.verification.web.VerificationPending;
import app.partymode.users.verification.web.WrongCode;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The errors of verification. */
@RestControllerAdvice("app.partymode.users")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class VerificationAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationAdvice.class);
    private static final Duration UNTIL_THERE_ARE_PEERS = Duration.ofMinutes(5);
    private static final Duration UNTIL_THE_PROVIDER_IS_BACK = Duration.ofSeconds(5);

    @ExceptionHandler(VerificationPending.class)
    ResponseEntity<ProblemDetail> pending() {
        return Problems.answer(UserProblem.VERIFICATION_PENDING);
    }

    @ExceptionHandler(VerificationExpired.class)
    ResponseEntity<ProblemDetail> expired() {
        return Problems.answer(UserProblem.VERIFICATION_EXPIRED);
    }

    /** As where there is none: a caller must not learn what it was begun for. */
    @ExceptionHandler(IntentMismatch.class)
    ResponseEntity<ProblemDetail> otherIntent() {
        return Problems.answer(UserProblem.VERIFICATION_NOT_FOUND);
    }

    @ExceptionHandler(WrongCode.class)
    ResponseEntity<ProblemDetail> wrongCode(WrongCode wrong) {
        ProblemDetail problem = Problems.body(UserProblem.WRONG_CODE);
        problem.setProperty("attemptsLeft", wrong.attemptsLeft());
        return Problems.answer(problem, new HttpHeaders());
    }

    @ExceptionHandler(MessageTooSoon.class)
    ResponseEntity<ProblemDetail> tooSoon(MessageTooSoon early) {
        return Problems.later(CommonProblem.TOO_MANY_REQUESTS, early.remaining());
    }

    @ExceptionHandler(Undeliverable.class)
    ResponseEntity<ProblemDetail> undeliverable() {
        return Problems.answer(
                CommonProblem.INVALID_REQUEST,
                List.of(new FieldError("/phoneNumber", "No message can be sent to this number.")));
    }

    @ExceptionHandler(ProviderUnavailable.class)
    ResponseEntity<ProblemDetail> unavailable(ProviderUnavailable failure) {
        LOG.warn("request {}: no verification: {}", MDC.get(Problems.REQUEST_ID), failure.getMessage());
        return Problems.later(CommonProblem.SERVICE_UNAVAILABLE, UNTIL_THE_PROVIDER_IS_BACK);
    }

    @ExceptionHandler(NoPeers.class)
    ResponseEntity<ProblemDetail> noPeers() {
        LOG.warn("request {}: no verification: too few peers", MDC.get(Problems.REQUEST_ID));
        return Problems.later(UserProblem.VERIFICATION_UNAVAILABLE, UNTIL_THERE_ARE_PEERS);
    }
}
