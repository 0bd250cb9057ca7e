package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verification as it is kept.
 *
 * @param instructions what the person has to do
 * @param content what it is about; null once it was completed: nothing personal is kept any longer
 */
public record StoredVerification(
        String method,
        Stage stage,
        Instant expiresAt,
        Map<String, String> instructions,
        @Nullable Content content) {

    public StoredVerification {
        instructions = Map.copyOf(instructions);
    }

    /** How far it is. */
    public enum Stage {
        /** The proof is still to come. */
        PENDING,
        /** The number is proven; a caller who knows the id may complete it. */
        PROVEN,
        /** It is being completed, or has been. */
        TAKEN
    }

    /**
     * What a verification is about.
     *
     * @param intent what is to be done once the number is proven
     * @param proof what a code or a message is compared with
     */
    public record Content(PhoneNumber number, String intent, String proof) {

        /** Without the intent and the proof. */
        @Override
        public String toString() {
            return "Content[number=" + number + "]";
        }
    }

    boolean isOver(Instant now) {
        return !expiresAt.isAfter(now);
    }

    Verification.State state(Instant now) {
        return switch (stage) {
            case TAKEN -> Verification.State.VERIFIED;
            case PROVEN -> isOver(now) ? Verification.State.EXPIRED : Verification.State.VERIFIED;
            case PENDING -> isOver(now) ? Verification.State.EXPIRED : Verification.State.PENDING;
        };
    }
}
