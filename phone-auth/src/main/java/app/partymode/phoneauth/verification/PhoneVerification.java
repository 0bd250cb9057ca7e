package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.PhoneNumber;
import java.util.Optional;

/** The proof that whoever asks holds a phone number. */
public interface PhoneVerification {

    /** Asks for a proof. Whoever asks may go on at once where the answer is {@link Verdict.Accepted}. */
    Verdict verify(PhoneNumber number);

    /** A verification that was answered as pending, for as long as it is kept. */
    Optional<Verification> find(String id);
}
