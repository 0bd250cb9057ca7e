package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a caller holds a phone number. It knows of no users: it does the same for every number, so that it
 * never reveals which number is registered.
 */
public interface PhoneVerification {

    /**
     * Asks for a proof. The caller may go on at once where the answer is {@link StartResult.Accepted}.
     *
     * @param intent what is to be done once the number is proven, in the caller's own words; kept with the verification
     * @throws MessageTooSoon where a message went to this number only just now
     * @throws ProviderUnavailable where no message can be sent for now; nothing has changed then
     * @throws Undeliverable where no message can be sent to this number
     */
    StartResult verify(PhoneNumber number, String intent);

    /** A verification that was answered as pending, for as long as it is kept. */
    Optional<Verification> find(String id);

    /**
     * Runs {@code then}, where the number is proven. A verification is completed once, however many calls are made,
     * also concurrently; where {@code then} throws, it may be called again.
     *
     * @param code what the person typed, for a method that has a code
     * @param then what to do with a proven number
     * @throws ProviderUnavailable where the code can't be checked for now; that costs no attempt
     */
    <T> CompletionResult<T> complete(String id, @Nullable String code, Function<Proven, T> then);

    /**
     * A number that was proven.
     *
     * @param intent as it was given to {@link #verify}
     * @param onlyIfNew whether the proof is too weak for a number that has a user: the caller must throw then, and the
     *     verification stays pending
     */
    record Proven(PhoneNumber number, String intent, boolean onlyIfNew) {}
}
