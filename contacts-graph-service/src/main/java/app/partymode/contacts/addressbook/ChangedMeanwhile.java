package app.partymode.contacts.addressbook;

import org.springframework.dao.ConcurrencyFailureException;

/** Another writer was first, or a change of the owner's number. */
final class ChangedMeanwhile extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile() {
        super("an address book was changed by others all the time");
    }
}
