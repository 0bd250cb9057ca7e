package app.partymode.contacts.addressbook;

import java.util.List;

/** What a phone sent, read: contacts by ascending number, each number once, and the entries that are none. */
public record Submission(List<Contact> contacts, List<Rejection> rejected) {

    public Submission {
        contacts = List.copyOf(contacts);
        rejected = List.copyOf(rejected);
    }
}
