package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A user's address book at one version.
 *
 * @param version 0 for a book that was never written; each write that changes something adds 1
 * @param contacts those that are matched, by number, in ascending order
 * @param deferred those that wait for budget, in the order in which they will be matched; no number is in both lists
 */
public record AddressBook(long version, SortedMap<PhoneNumber, Contact> contacts, List<Contact> deferred) {

    /** The book of a user who has uploaded nothing. */
    public static final AddressBook EMPTY = of(0, List.of());

    public static AddressBook of(long version, Collection<Contact> contacts) {
        return of(version, contacts, List.of());
    }

    public static AddressBook of(long version, Collection<Contact> contacts, List<Contact> deferred) {
        var byNumber = new TreeMap<PhoneNumber, Contact>();
        contacts.forEach(contact -> byNumber.put(contact.number(), contact));
        return new AddressBook(version, byNumber, List.copyOf(deferred));
    }

    /** What its owner sees: all contacts, deferred or not, in ascending order. */
    public SortedMap<PhoneNumber, Contact> entries() {
        if (deferred.isEmpty()) {
            return contacts;
        }
        var entries = new TreeMap<>(contacts);
        deferred.forEach(contact -> entries.put(contact.number(), contact));
        return entries;
    }

    public Optional<Contact> find(PhoneNumber number) {
        return Optional.ofNullable(entries().get(number));
    }

    public int size() {
        return contacts.size() + deferred.size();
    }

    /** The part of a change of its entries that is about matched contacts, without what is added. */
    BookChange settled(BookChange change) {
        return new BookChange(
                List.of(),
                change.renamed().stream()
                        .filter(contact -> contacts.containsKey(contact.number()))
                        .toList(),
                change.removed().stream().filter(contacts::containsKey).toList());
    }

    /** The deferred contacts after a change of its entries, without what is added. */
    List<Contact> deferredAfter(BookChange change) {
        if (deferred.isEmpty()) {
            return deferred;
        }
        var removed = new HashSet<>(change.removed());
        var renamed = new HashMap<PhoneNumber, Contact>();
        change.renamed().forEach(contact -> renamed.put(contact.number(), contact));
        return deferred.stream()
                .filter(contact -> !removed.contains(contact.number()))
                .map(contact -> renamed.getOrDefault(contact.number(), contact))
                .toList();
    }

    /** The book once a change was written that was made from it. */
    AddressBook after(Admission admission) {
        BookChange change = admission.change();
        var written = new TreeMap<>(contacts);
        change.removed().forEach(written::remove);
        change.added().forEach(contact -> written.put(contact.number(), contact));
        change.renamed().forEach(contact -> written.put(contact.number(), contact));
        return new AddressBook(version + 1, written, admission.deferred());
    }

    /** The change after which it holds exactly these contacts. */
    public BookChange toHold(Collection<Contact> wanted) {
        var numbers = new TreeMap<PhoneNumber, Contact>();
        wanted.forEach(contact -> numbers.put(contact.number(), contact));
        var entries = entries();
        List<PhoneNumber> removed = entries.keySet().stream()
                .filter(number -> !numbers.containsKey(number))
                .toList();
        return changeTo(entries, numbers.values(), removed);
    }

    /** The change after which it holds these contacts too, and none of those numbers; a number in both stays. */
    public BookChange with(Collection<Contact> upserts, Collection<PhoneNumber> removals) {
        var numbers = new TreeMap<PhoneNumber, Contact>();
        upserts.forEach(contact -> numbers.put(contact.number(), contact));
        var entries = entries();
        List<PhoneNumber> removed = removals.stream()
                .filter(entries::containsKey)
                .filter(number -> !numbers.containsKey(number))
                .distinct()
                .sorted()
                .toList();
        return changeTo(entries, numbers.values(), removed);
    }

    private static BookChange changeTo(
            SortedMap<PhoneNumber, Contact> entries, Collection<Contact> present, List<PhoneNumber> removed) {
        var added = new ArrayList<Contact>();
        var renamed = new ArrayList<Contact>();
        for (Contact contact : present) {
            Contact known = entries.get(contact.number());
            if (known == null) {
                added.add(contact);
            } else if (!Objects.equals(known.name(), contact.name())) {
                renamed.add(contact);
            }
        }
        return new BookChange(added, renamed, removed);
    }
}
