package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody's address book at one version.
 *
 * @param version 0 for a book that was never written; each write that changes something adds 1
 * @param contacts by number, in ascending order
 */
public record AddressBook(long version, SortedMap<PhoneNumber, Contact> contacts) {

    /** The book of somebody who has uploaded nothing. */
    public static final AddressBook EMPTY = of(0, List.of());

    public static AddressBook of(long version, Collection<Contact> contacts) {
        var byNumber = new TreeMap<PhoneNumber, Contact>();
        contacts.forEach(contact -> byNumber.put(contact.number(), contact));
        return new AddressBook(version, byNumber);
    }

    public Optional<Contact> find(PhoneNumber number) {
        return Optional.ofNullable(contacts.get(number));
    }

    public int size() {
        return contacts.size();
    }

    /** What it takes to hold exactly these contacts. */
    public BookChange toHold(Collection<Contact> wanted) {
        var numbers = new TreeMap<PhoneNumber, Contact>();
        wanted.forEach(contact -> numbers.put(contact.number(), contact));
        List<PhoneNumber> removed = contacts.keySet().stream()
                .filter(number -> !numbers.containsKey(number))
                .toList();
        return changeTo(numbers.values(), removed);
    }

    /** What it takes to hold these contacts too, and none of those numbers; a number in both stays. */
    public BookChange with(Collection<Contact> upserts, Collection<PhoneNumber> removals) {
        var numbers = new TreeMap<PhoneNumber, Contact>();
        upserts.forEach(contact -> numbers.put(contact.number(), contact));
        List<PhoneNumber> removed = removals.stream()
                .filter(contacts::containsKey)
                .filter(number -> !numbers.containsKey(number))
                .distinct()
                .sorted()
                .toList();
        return changeTo(numbers.values(), removed);
    }

    private BookChange changeTo(Collection<Contact> present, List<PhoneNumber> removed) {
        var added = new ArrayList<Contact>();
        var renamed = new ArrayList<Contact>();
        for (Contact contact : present) {
            Contact known = contacts.get(contact.number());
            if (known == null) {
                added.add(contact);
            } else if (!Objects.equals(known.name(), contact.name())) {
                renamed.add(contact);
            }
        }
        return new BookChange(added, renamed, removed);
    }
}
