package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.StoredVerification.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The verifications under way. Every method throws {@link org.springframework.dao.DataAccessException} while the store is out of
 * reach.
 */
public interface StoredVerifications {

    /** Keeps a verification until some time after it has expired. It can be found by its id, and by its proof. */
    void add(String id, StoredVerification verification, int attempts);

    Optional<StoredVerification> find(String id);

    /** Counts an attempt before it is made. Answers how many are left; empty where none was, or it is not pending any more. */
    OptionalInt countAttempt(String id);

    /** The attempt just counted could not be made. */
    void uncountAttempt(String id);

    /**
     * Moves a verification to another stage, for one caller at a time. False, and nothing happens, where it is not at
     * {@code from}.
     */
    boolean move(String id, Stage from, Stage to);

    /** Deletes the number and the intent of the verification. Idempotent. */
    void clear(String id);

    /**
     * Notes that the holder of a number has sent the proof.
     *
     * @return false, and nothing happens, where no pending verification of this number has this proof
     */
    boolean prove(String proof, PhoneNumber sender, Instant now);

    /** Reserves one more message to a number. The time to wait where it is too soon, else zero. */
    Duration reserveMessage(PhoneNumber number, Instant now);

    /** The message could not be sent: it does not count. */
    void returnMessage(PhoneNumber number);
}
