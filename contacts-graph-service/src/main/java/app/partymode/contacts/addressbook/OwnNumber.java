package app.partymode.contacts.addressbook;

/** The caller tried to make their own number a contact. */
public final class OwnNumber extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OwnNumber() {
        super("one's own number can't be a contact");
    }
}
