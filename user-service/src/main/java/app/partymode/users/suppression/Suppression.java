package app.partymode.users.suppression;

import app.partymode.phoneauth.number.PhoneNumber;

/**
 * The record that a number must be in no address book, or that this has ended.
 *
 * @param version the higher is the newer, also where a number is suppressed anew after everything was forgotten
 * @param lifted whether it has ended; kept only until that has been relayed
 */
public record Suppression(PhoneNumber number, long version, boolean lifted) {

    /** As it is once this one has been lifted. */
    public Suppression next() {
        return new Suppression(number, version + 1, true);
    }
}
