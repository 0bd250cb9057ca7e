package app.partymode.users.identity;

/** One more number would be more than a user may block. */
public final class TooManyBlocks extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyBlocks() {
        super("too many blocks");
    }
}
