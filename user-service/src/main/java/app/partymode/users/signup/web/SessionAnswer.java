package app.partymode.users.signup.web;

import app.partymode.users.identity.web.UserView;
import app.partymode.users.signup.Signup.SignedUp;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a signup or login. */
public record SessionAnswer(String token, String sessionId, Instant expiresAt, boolean created, UserView user) {

    public static ResponseEntity<SessionAnswer> of(SignedUp done, Instant now) {
        var session = done.session();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new SessionAnswer(
                        session.token(),
                        session.sessionId(),
                        session.expiresAt(),
                        done.created(),
                        UserView.of(done.user(), now)));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SessionAnswer[expiresAt=" + expiresAt + "]";
    }
}
