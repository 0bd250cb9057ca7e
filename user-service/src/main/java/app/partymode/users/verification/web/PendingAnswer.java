package app.partymode.users.verification.web;

import app.partymode.phoneauth.verification.Verification;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** The answer to a request that waits for a proof of the number. */
public record PendingAnswer(VerificationView verification) {

    /** {@code Verification} of the REST contract. */
    public record VerificationView(
            String id, String method, String state, Instant expiresAt, Map<String, Object> instructions) {

        public static VerificationView of(Verification it) {
            return new VerificationView(
                    it.id(),
                    it.method(),
                    it.state().name().toLowerCase(Locale.ROOT),
                    it.expiresAt(),
                    it.instructions());
        }
    }

    public static ResponseEntity<PendingAnswer> of(Verification verification) {
        return ResponseEntity.accepted().body(new PendingAnswer(VerificationView.of(verification)));
    }
}
