package app.partymode.contacts.addressbook;

/** The number whose book should be written belongs to another user by now. */
public final class NotTheOwner extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotTheOwner() {
        super("the number belongs to another user by now");
    }
}
