package app.partymode.contacts.problem;

import app.partymode.httpapi.problem.ProblemText;
import app.partymode.httpapi.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems that only this service has. */
public enum ContactsProblem implements ProblemType {
    CONTACT_NOT_FOUND(HttpStatus.NOT_FOUND, "Contact not found", "This number is not in your address book."),
    NOT_RECIPROCAL(
            HttpStatus.FORBIDDEN,
            "Not reciprocal",
            "This is shown only for people who have your number as you have theirs."),
    NOT_SUGGESTED(HttpStatus.NOT_FOUND, "Not suggested", "There is nobody of this id who can be suggested to you."),
    CURSOR_EXPIRED(
            HttpStatus.GONE,
            "Cursor expired",
            "Updates after this cursor are no longer kept: read your matches, then begin without a cursor."),
    ADDRESS_BOOK_TOO_LARGE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Address book too large",
            "An address book has at most 10,000 contacts; nothing was changed."),
    OWN_NUMBER(HttpStatus.UNPROCESSABLE_CONTENT, "Own number", "Your own number can't be a contact of yours.");

    private final ProblemText text;

    ContactsProblem(HttpStatus status, String title, String detail) {
        text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
