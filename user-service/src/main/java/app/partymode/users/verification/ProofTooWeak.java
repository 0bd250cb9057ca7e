package app.partymode.users.verification;

/** The number has somebody by now, and what was proven would do for a new one only. */
public final class ProofTooWeak extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProofTooWeak() {
        super("more is to be proven");
    }
}
