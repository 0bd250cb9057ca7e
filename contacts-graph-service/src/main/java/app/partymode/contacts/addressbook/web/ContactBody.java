package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.Contact;
import org.jspecify.annotations.Nullable;

/** A contact of the contract. */
record ContactBody(String phoneNumber, @Nullable String name, boolean registered) {

    static ContactBody of(Contact contact, boolean registered) {
        return new ContactBody(contact.number().e164(), contact.name(), registered);
    }
}
