package app.partymode.users.signup.web;

import app.partymode.phoneauth.verification.Verification;
import app.partymode.users.identity.web.UserView;
import app.partymode.users.signup.Signup.SignedUp;
import app.partymode.users.verification.web.PendingAnswer.VerificationView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * {@code SignUp} of the REST contract. It has either a verification alone or all but one, and always every member, so that a
 * generated client has one type for both statuses.
 */
public record SignUpAnswer(
        @Nullable String token,
        @Nullable String sessionId,
        @Nullable Instant expiresAt,
        @Nullable Boolean created,
        @Nullable UserView user,
        @Nullable VerificationView verification) {

    public static ResponseEntity<SignUpAnswer> of(SignedUp done, Instant now) {
        var session = done.session();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new SignUpAnswer(
                        session.token(),
                        session.sessionId(),
                        session.expiresAt(),
                        done.created(),
                        UserView.of(done.user(), now),
                        null));
    }

    static ResponseEntity<SignUpAnswer> of(Verification pending) {
        return ResponseEntity.accepted()
                .body(new SignUpAnswer(null, null, null, null, null, VerificationView.of(pending)));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SignUpAnswer[expiresAt=" + expiresAt + "]";
    }
}
