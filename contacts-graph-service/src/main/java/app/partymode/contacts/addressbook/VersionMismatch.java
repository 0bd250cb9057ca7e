package app.partymode.contacts.addressbook;

/** The book has another version than the caller wants to change. Nothing was changed. */
public final class VersionMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionMismatch() {
        super("the address book has another version");
    }
}
