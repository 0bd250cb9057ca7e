package app.partymode.contacts.users;

import app.partymode.phoneauth.number.PhoneNumber;

/**
 * What the user-service tells of a number that wants, or no longer wants, to be in nobody's address book.
 *
 * @param number the E.164 digits
 * @param version the higher is the newer
 * @param suppressed false: the wish has ended
 */
public record Suppression(long number, long version, boolean suppressed) {

    public PhoneNumber phoneNumber() {
        return new PhoneNumber(number);
    }

    @Override
    public String toString() {
        return "Suppression[version " + version + "]";
    }
}
