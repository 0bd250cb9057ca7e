package app.partymode.phoneauth.verification;

import java.time.Instant;
import java.util.Map;

/**
 * A proof under way, as the client sees it.
 *
 * @param id an unguessable id
 * @param method how the number is to be proven, such as {@code code}
 * @param state how far it is
 * @param expiresAt until when it can be completed
 * @param instructions what the person has to do; what it holds depends on the method
 */
public record Verification(String id, String method, State state, Instant expiresAt, Map<String, Object> instructions) {

    public Verification {
        instructions = Map.copyOf(instructions);
    }

    /** How far a verification is. */
    public enum State {
        PENDING,
        VERIFIED,
        EXPIRED
    }
}
