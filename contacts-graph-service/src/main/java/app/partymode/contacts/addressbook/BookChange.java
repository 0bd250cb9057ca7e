package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    /** This change of a book for one that is to have none of these numbers: they are not added, and removed where they are. */
    public BookChange without(Set<PhoneNumber> unwanted, AddressBook book) {
        if (unwanted.isEmpty()) {
            return this;
        }
        var left = new TreeSet<>(removed);
        unwanted.stream().filter(book.entries()::containsKey).forEach(left::add);
        return new BookChange(without(unwanted, added), without(unwanted, renamed), List.copyOf(left));
    }

    private static List<Contact> without(Set<PhoneNumber> unwanted, List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> !unwanted.contains(contact.number()))
                .toList();
    }
}
