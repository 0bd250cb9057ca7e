package app.partymode.phoneauth.verification.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.StoredVerification;
import app.partymode.phoneauth.verification.StoredVerification.Content;
import app.partymode.phoneauth.verification.StoredVerification.Stage;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerificationFieldsTest {

    /** It was begun by an older version. The user who results from it must be the line's. */
    @Test
    void readsANumberThatWasStoredUnderAFormerSpelling() {
        assertThat(read(541123456789L)).isEqualTo(of(5491123456789L));
        assertThat(read(5491123456789L)).isEqualTo(of(5491123456789L));
        assertThat(read(34600111222L)).isEqualTo(of(34600111222L));
    }

    private static StoredVerification read(long digits) {
        return VerificationFields.read(VerificationFields.write(of(digits), 3)).orElseThrow();
    }

    private static StoredVerification of(long digits) {
        var content = new Content(new PhoneNumber(digits), "signup", "proof");
        return new StoredVerification("code", Stage.PENDING, Instant.EPOCH, Map.of("code-length", "6"), content);
    }
}
