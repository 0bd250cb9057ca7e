package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.number.PhoneNumber;

/**
 * An entry that could be read.
 *
 * @param index its place in what was sent, from 0
 * @param phoneNumber what was sent
 */
public record ParsedEntry(int index, String phoneNumber, PhoneNumber number) {

    @Override
    public String toString() {
        return "ParsedEntry[" + index + ", " + number + "]";
    }
}
