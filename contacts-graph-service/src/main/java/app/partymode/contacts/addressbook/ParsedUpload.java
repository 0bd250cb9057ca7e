package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a phone sent, after parsing.
 *
 * @param contacts by ascending number, each number once
 * @param rejected the entries that are none
 * @param entries the entry that each contact was read from, in the order of the upload
 */
public record ParsedUpload(List<Contact> contacts, List<Rejection> rejected, List<ParsedEntry> entries) {

    public ParsedUpload {
        contacts = List.copyOf(contacts);
        rejected = List.copyOf(rejected);
        entries = List.copyOf(entries);
    }

    /** Contacts that were not read from entries. */
    public static ParsedUpload of(List<Contact> contacts) {
        return new ParsedUpload(contacts, List.of(), List.of());
    }

    /** The contacts in the order of the upload. */
    Comparator<Contact> order() {
        Map<PhoneNumber, Integer> places = new HashMap<>();
        entries.forEach(entry -> places.put(entry.number(), entry.index()));
        return Comparator.comparing((Contact contact) -> places.getOrDefault(contact.number(), Integer.MAX_VALUE))
                .thenComparing(Contact::number);
    }
}
