package app.partymode.contacts.addressbook;

/** The number whose book should be written is no longer this user's. */
public final class NotTheOwner extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotTheOwner() {
        super("the number is no longer the user's");
    }
}
