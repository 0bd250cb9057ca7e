package app.partymode.contacts.shared;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contacts that people share. */
public interface SharedContacts {

    /**
     * The numbers that are in the reader's book and in that of every one of these people, named as the reader names them, by
     * ascending number. Numbers that the reader has blocked are left out.
     *
     * @param people at least one
     * @return empty if the reader is not reciprocal with one of them, or may not discover one
     */
    Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people);
}
