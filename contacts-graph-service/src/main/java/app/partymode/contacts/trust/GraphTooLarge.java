package app.partymode.contacts.trust;

/** There are more users, or more edges between them, than the memory for ranking them has room for. */
public final class GraphTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GraphTooLarge() {
        super("the memory of this process has no room for the edges between all users");
    }
}
