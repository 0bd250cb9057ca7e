package app.partymode.contacts.feed;

import app.partymode.phoneauth.number.PhoneNumber;

/**
 * An event of the user-service: a number was suppressed, or its suppression was lifted.
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
