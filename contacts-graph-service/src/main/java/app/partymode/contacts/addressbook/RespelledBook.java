package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.Respelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a book becomes once each line has one number in it. Of two spellings, the contact that has the line's own number
 * keeps its name; one that is matched stays matched. An entry of the owner's own line leaves the book, as no upload may
 * have it.
 *
 * @param change of the contacts that are matched
 * @param deferred those that wait for budget afterwards, in their order
 */
record RespelledBook(BookChange change, List<Contact> deferred) {

    static RespelledBook of(AddressBook book, PhoneNumber owner) {
        PhoneNumber own = Respelling.of(owner);
        Map<PhoneNumber, Contact> contacts = respell(book.contacts().values());
        Map<PhoneNumber, Contact> deferred = respell(book.deferred());
        contacts.remove(own);
        deferred.remove(own);
        contacts.replaceAll((number, contact) -> name(contact, deferred.remove(number)));
        BookChange change =
                AddressBook.of(book.version(), book.contacts().values()).toHold(contacts.values());
        return new RespelledBook(change, List.copyOf(deferred.values()));
    }

    /** Without numbers that are suppressed. */
    RespelledBook without(Set<PhoneNumber> suppressed, AddressBook book) {
        return new RespelledBook(
                change.without(
                        suppressed,
                        AddressBook.of(book.version(), book.contacts().values())),
                deferred.stream()
                        .filter(contact -> !suppressed.contains(contact.number()))
                        .toList());
    }

    /** The numbers that come into the book. */
    List<PhoneNumber> numbers() {
        List<PhoneNumber> numbers = new ArrayList<>();
        change.added().forEach(contact -> numbers.add(contact.number()));
        deferred.forEach(contact -> numbers.add(contact.number()));
        return numbers;
    }

    private static Map<PhoneNumber, Contact> respell(Iterable<Contact> contacts) {
        Map<PhoneNumber, Contact> names = new TreeMap<>();
        Map<PhoneNumber, Contact> respelled = new LinkedHashMap<>();
        contacts.forEach(contact -> names.put(contact.number(), contact));
        contacts.forEach(contact -> {
            PhoneNumber line = Respelling.of(contact.number());
            respelled.putIfAbsent(line, name(new Contact(line, null), names.get(line)));
            respelled.computeIfPresent(line, (_, known) -> name(known, contact));
        });
        return respelled;
    }

    /** The contact, with the other's name where it has none. */
    private static Contact name(Contact contact, @Nullable Contact other) {
        return contact.name() == null && other != null ? new Contact(contact.number(), other.name()) : contact;
    }
}
