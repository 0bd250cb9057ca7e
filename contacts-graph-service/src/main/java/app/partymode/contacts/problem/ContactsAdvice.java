package app.partymode.contacts.problem;

import app.partymode.contacts.addressbook.AddressBookTooLarge;
import app.partymode.contacts.addressbook.ContactNotFound;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.addressbook.OwnNumber;
import app.partymode.contacts.addressbook.VersionMismatch;
import app.partymode.contacts.addressbook.web.CutOffVCard;
import app.partymode.contacts.feed.CursorExpired;
import app.partymode.contacts.feed.UnknownCursor;
import app.partymode.contacts.introductions.NotSuggested;
import app.partymode.contacts.shared.NotReciprocal;
import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.FieldError;
import app.partymode.httpapi.problem.Problems;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.Sessions;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps each of this service's exceptions to a problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContactsAdvice {

    private final Sessions sessions;

    ContactsAdvice(Sessions sessions) {
        this.sessions = sessions;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ContactNotFound e) {
        return Problems.answer(ContactsProblem.CONTACT_NOT_FOUND);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotReciprocal e) {
        return Problems.answer(ContactsProblem.NOT_RECIPROCAL);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotSuggested e) {
        return Problems.answer(ContactsProblem.NOT_SUGGESTED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(CursorExpired e) {
        return Problems.answer(ContactsProblem.CURSOR_EXPIRED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownCursor e) {
        return Problems.answer(
                CommonProblem.INVALID_REQUEST, List.of(new FieldError("/after", "Not a cursor of this service.")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(CutOffVCard e) {
        return Problems.answer(CommonProblem.MALFORMED_BODY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(AddressBookTooLarge e) {
        return Problems.answer(ContactsProblem.ADDRESS_BOOK_TOO_LARGE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(OwnNumber e) {
        return Problems.answer(ContactsProblem.OWN_NUMBER);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(VersionMismatch e) {
        return Problems.answer(CommonProblem.PRECONDITION_FAILED);
    }

    /**
     * The user was deleted; or is new to a number whose former user's end this service has yet to hear of. Only the session tells:
     * a client that is answered 401 logs out.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotTheOwner e, @AuthenticationPrincipal Caller caller) {
        return sessions.isLive(caller.sessionId()) ? Problems.later(CommonProblem.SERVICE_UNAVAILABLE) : unauthorized();
    }

    private static ResponseEntity<ProblemDetail> unauthorized() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Problems.answer(Problems.body(CommonProblem.UNAUTHORIZED), headers);
    }
}
