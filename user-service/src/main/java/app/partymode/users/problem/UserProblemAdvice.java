package app.partymode.users.problem;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import app.partymode.users.identity.NumberTaken;
import app.partymode.users.identity.OwnNumber;
import app.partymode.users.identity.TooManyBlocks;
import app.partymode.users.identity.UnknownUser;
import app.partymode.users.push.PushUnavailable;
import app.partymode.users.push.SessionEnded;
import app.partymode.users.sessions.web.SessionNotFound;
import app.partymode.users.suppression.NumberRegistered;
import app.partymode.users.verification.web.VerificationNotFound;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The domain's errors. Those of the framework are http-api's; this comes first, as that one takes every exception. */
@RestControllerAdvice("app.partymode.users")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UserProblemAdvice {

    @ExceptionHandler(NumberTaken.class)
    ResponseEntity<ProblemDetail> numberTaken() {
        return Problems.answer(UserProblem.PHONE_NUMBER_TAKEN);
    }

    @ExceptionHandler(NumberRegistered.class)
    ResponseEntity<ProblemDetail> hasAccount() {
        return Problems.answer(UserProblem.NUMBER_HAS_ACCOUNT);
    }

    @ExceptionHandler(SessionNotFound.class)
    ResponseEntity<ProblemDetail> sessionNotFound() {
        return Problems.answer(UserProblem.SESSION_NOT_FOUND);
    }

    @ExceptionHandler(VerificationNotFound.class)
    ResponseEntity<ProblemDetail> verificationNotFound() {
        return Problems.answer(UserProblem.VERIFICATION_NOT_FOUND);
    }

    @ExceptionHandler(OwnNumber.class)
    ResponseEntity<ProblemDetail> ownNumber() {
        return Problems.answer(UserProblem.OWN_NUMBER);
    }

    @ExceptionHandler(TooManyBlocks.class)
    ResponseEntity<ProblemDetail> tooManyBlocks() {
        return Problems.answer(UserProblem.TOO_MANY_BLOCKS);
    }

    @ExceptionHandler(PushUnavailable.class)
    ResponseEntity<ProblemDetail> pushUnavailable() {
        return Problems.answer(UserProblem.PUSH_UNAVAILABLE);
    }

    /** While this request was handled. A user who was deleted has no session any more. */
    @ExceptionHandler({UnknownUser.class, SessionEnded.class})
    ResponseEntity<ProblemDetail> sessionEnded() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Problems.answer(Problems.body(CommonProblem.UNAUTHORIZED), headers);
    }
}
