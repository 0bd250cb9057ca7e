package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.PhoneNumber;
import java.util.Map;

/** One way to prove a number. */
public interface ProofMethod {

    /** The name in the REST contract. */
    String name();

    /**
     * Begins a proof, and sends what is to be sent.
     *
     * @param id the verification's id, to bind the proof to it
     * @throws ProviderUnavailable where nothing can be sent for now
     * @throws Undeliverable where nothing can be sent to this number
     */
    Begun begin(String id, PhoneNumber number);

    /**
     * Whether this code proves the number.
     *
     * @param proof as it came from {@link #begin}
     * @throws ProviderUnavailable where nobody can tell for now
     */
    boolean proves(String id, String proof, String code);

    /** Whether a code is sent for each verification, which costs money and somebody's patience, and comes back as the proof. */
    boolean sendsCode();

    /**
     * A proof that was begun.
     *
     * @param proof what the code, or the message that comes in, is compared with: never the secret itself
     * @param instructions what the person has to do
     */
    record Begun(String proof, Map<String, String> instructions) {

        public Begun {
            instructions = Map.copyOf(instructions);
        }
    }
}
