package app.partymode.contacts.shared;

/** The reader and the other person do not have each other, as far as the reader may know. */
public final class NotReciprocal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReciprocal() {
        super("the reader is not reciprocal with every number asked for");
    }
}
