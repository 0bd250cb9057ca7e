package app.partymode.users.verification;

/** The number has a user by now, and the proof is strong enough only for a number without one. */
public final class ProofTooWeak extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProofTooWeak() {
        super("more is to be proven");
    }
}
