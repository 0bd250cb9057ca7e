package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Map;

/** One way to prove a number. */
public interface ProofMethod {

    /** The name in the REST contract. */
    String name();

    /**
     * Begins a proof, and sends what is to be sent.
     *
     * @param id the verification's id, to bind the proof to it
     * @param intent what the caller wants with the number, in the caller's own words
     * @throws ProviderUnavailable where nothing can be sent for now
     * @throws Undeliverable where nothing can be sent to this number
     */
    Begun begin(String id, PhoneNumber number, String intent);

    /**
     * Whether this code proves the number.
     *
     * @param proof as it came from {@link #begin}
     * @throws ProviderUnavailable where the provider can't check it for now
     */
    boolean proves(String id, String proof, String code);

    /**
     * Whether a code is sent for each verification, which costs money and can annoy the receiver, and comes back as the
     * proof.
     */
    boolean sendsCode();

    /** How strong a proof is that arrives without a code. */
    default Strength strength(String id, PhoneNumber number) {
        return Strength.NONE;
    }

    /**
     * What the client is told to do.
     *
     * @param instructions as they came from {@link #begin}
     */
    default Map<String, Object> shown(String id, Map<String, String> instructions) {
        return Map.copyOf(instructions);
    }

    /** What a proof is good for. */
    enum Strength {
        /** For nothing yet. */
        NONE,
        /** For a number without a user, and only while it has none. */
        FOR_A_NEW_NUMBER,
        /** For any number. */
        FULL
    }

    /**
     * A proof that was begun.
     *
     * @param proof what the code, or the message that comes in, is compared with: never the secret itself; empty where the method
     *     keeps that by itself
     * @param instructions what the person has to do
     */
    record Begun(String proof, Map<String, String> instructions) {

        public Begun {
            instructions = Map.copyOf(instructions);
        }
    }
}
