package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.PhoneNumber;
import java.util.List;

/**
 * The difference between two versions of an address book. Each list is in ascending order of the numbers; no number is in two.
 *
 * @param renamed contacts that stay, with their new names
 */
public record BookChange(List<Contact> added, List<Contact> renamed, List<PhoneNumber> removed) {

    public BookChange {
        added = List.copyOf(added);
        renamed = List.copyOf(renamed);
        removed = List.copyOf(removed);
    }

    /** This change, adding those contacts instead. */
    BookChange adding(List<Contact> contacts) {
        return new BookChange(contacts, renamed, removed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && renamed.isEmpty() && removed.isEmpty();
    }
}
