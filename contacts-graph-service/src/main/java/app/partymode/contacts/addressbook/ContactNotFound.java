package app.partymode.contacts.addressbook;

/** There is no such contact in the book. */
public final class ContactNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContactNotFound() {
        super("no such contact in the book");
    }
}
