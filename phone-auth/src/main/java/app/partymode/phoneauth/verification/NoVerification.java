package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.PhoneNumber;
import java.util.Optional;

/** Believes every number. There never is a pending verification. */
final class NoVerification implements PhoneVerification {

    @Override
    public Verdict verify(PhoneNumber number) {
        return new Verdict.Accepted(false);
    }

    @Override
    public Optional<Verification> find(String id) {
        return Optional.empty();
    }
}
