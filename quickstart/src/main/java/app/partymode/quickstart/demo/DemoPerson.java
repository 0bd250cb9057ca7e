package app.partymode.quickstart.demo;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;

/**
 * An invented person.
 *
 * @param contacts the address book, as the person wrote it
 * @param party the message of the party status; empty: not partying
 */
record DemoPerson(PhoneNumber number, String username, List<Entry> contacts, String party) {

    /** An entry of an address book. */
    record Entry(String phoneNumber, String name) {}
}
