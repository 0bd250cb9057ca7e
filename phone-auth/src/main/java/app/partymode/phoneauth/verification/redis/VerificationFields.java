package app.partymode.phoneauth.verification.redis;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.Respelling;
import app.partymode.phoneauth.verification.StoredVerification;
import app.partymode.phoneauth.verification.StoredVerification.Content;
import app.partymode.phoneauth.verification.StoredVerification.Stage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A verification as the fields of a hash. */
final class VerificationFields {

    static final String NUMBER = "number";
    static final String INTENT = "intent";
    static final String PROOF = "proof";

    private static final String METHOD = "method";
    private static final String STAGE = "stage";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String ATTEMPTS = "attempts";
    private static final String INSTRUCTION = "instruction:";

    private VerificationFields() {}

    static Map<String, String> write(StoredVerification it, int attempts) {
        Map<String, String> fields = new HashMap<>();
        fields.put(METHOD, it.method());
        fields.put(STAGE, it.stage().name());
        fields.put(EXPIRES_AT, Long.toString(it.expiresAt().toEpochMilli()));
        fields.put(ATTEMPTS, Integer.toString(attempts));
        it.instructions().forEach((name, text) -> fields.put(INSTRUCTION + name, text));
        Content content = it.content();
        if (content != null) {
            fields.put(NUMBER, Long.toString(content.number().digits()));
            fields.put(INTENT, content.intent());
            fields.put(PROOF, content.proof());
        }
        return fields;
    }

    static Optional<StoredVerification> read(Map<String, String> fields) {
        String method = fields.get(METHOD);
        String stage = fields.get(STAGE);
        String expiresAt = fields.get(EXPIRES_AT);
        if (method == null || stage == null || expiresAt == null) {
            return Optional.empty();
        }
        return Optional.of(new StoredVerification(
                method,
                Stage.valueOf(stage),
                Instant.ofEpochMilli(Long.parseLong(expiresAt)),
                instructions(fields),
                content(fields)));
    }

    /** The fields with personal data: of the number's holder, and of those named in the instructions. */
    static List<String> personal(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(it -> Set.of(NUMBER, INTENT, PROOF).contains(it) || it.startsWith(INSTRUCTION))
                .toList();
    }

    private static Map<String, String> instructions(Map<String, String> fields) {
        Map<String, String> instructions = new HashMap<>();
        fields.forEach((name, text) -> {
            if (name.startsWith(INSTRUCTION)) {
                instructions.put(name.substring(INSTRUCTION.length()), text);
            }
        });
        return instructions;
    }

    private static @Nullable Content content(Map<String, String> fields) {
        String number = fields.get(NUMBER);
        String intent = fields.get(INTENT);
        String proof = fields.get(PROOF);
        return number == null || intent == null || proof == null
                ? null
                : new Content(Respelling.of(new PhoneNumber(Long.parseLong(number))), intent, proof);
    }
}
