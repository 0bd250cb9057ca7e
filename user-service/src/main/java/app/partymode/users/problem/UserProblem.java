package app.partymode.users.problem;

import app.partymode.httpapi.problem.ProblemText;
import app.partymode.httpapi.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems of this service alone. */
public enum UserProblem implements ProblemType {
    PHONE_NUMBER_TAKEN(HttpStatus.CONFLICT, "Phone number taken", "Another user has this phone number."),
    NUMBER_HAS_ACCOUNT(
            HttpStatus.CONFLICT,
            "Number has an account",
            "This number has an account. Log in and delete it first; or keep it, and use privacy and blocks."),
    SESSION_NOT_FOUND(HttpStatus.NOT_FOUND, "Session not found", "You have no session with this id."),
    PUSH_UNAVAILABLE(HttpStatus.NOT_FOUND, "Push unavailable", "This server sends no pushes."),
    VERIFICATION_NOT_FOUND(HttpStatus.NOT_FOUND, "Verification not found", "There is no verification with this id."),
    VERIFICATION_PENDING(HttpStatus.CONFLICT, "Verification pending", "The number is not proven yet."),
    VERIFICATION_EXPIRED(HttpStatus.GONE, "Verification expired", "The time to prove the number is over; begin again."),
    VERIFICATION_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Verification unavailable",
            "There are too few people who could confirm the number; try again later."),
    WRONG_CODE(HttpStatus.UNPROCESSABLE_CONTENT, "Wrong code", "The code is not the one that was sent."),
    OWN_NUMBER(HttpStatus.UNPROCESSABLE_CONTENT, "Own number", "This is your own phone number."),
    TOO_MANY_BLOCKS(HttpStatus.UNPROCESSABLE_CONTENT, "Too many blocks", "You can block at most 1,000 phone numbers.");

    private final ProblemText text;

    UserProblem(HttpStatus status, String title, String detail) {
        text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
