package app.partymode.users.verification;

/** The verification was begun for something else than it is to be completed for. */
public final class OtherIntent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OtherIntent() {
        super("the verification was begun for something else");
    }
}
