package app.partymode.users.numberchange.web;

import app.partymode.phoneauth.verification.Verification;
import app.partymode.users.identity.User;
import app.partymode.users.identity.web.UserView;
import app.partymode.users.verification.web.PendingAnswer.VerificationView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** {@code NumberChange} of the REST contract: the user as it is now, and what has to be done before the number changes. */
record NumberChangeAnswer(UserView user, @Nullable VerificationView verification) {

    static ResponseEntity<NumberChangeAnswer> changed(User user, Instant now) {
        return ResponseEntity.ok(new NumberChangeAnswer(UserView.of(user, now), null));
    }

    static ResponseEntity<NumberChangeAnswer> pending(User unchanged, Verification verification, Instant now) {
        return ResponseEntity.accepted()
                .body(new NumberChangeAnswer(UserView.of(unchanged, now), VerificationView.of(verification)));
    }
}
