package app.partymode.contacts.addressbook;

/** An address book would have more contacts than it may. Nothing was changed. */
public final class AddressBookTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AddressBookTooLarge() {
        super("an address book would have more than " + Synchronization.MOST_CONTACTS + " contacts");
    }
}
