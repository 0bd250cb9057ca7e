package app.partymode.users.suppression;

import app.partymode.phoneauth.number.PhoneNumber;

/**
 * The wish of whoever holds a number that it be in nobody's address book, or the end of that wish.
 *
 * @param version the higher is the newer, also where a number is suppressed anew after everything was forgotten
 * @param lifted the wish has ended; kept only until that has been told
 */
public record Suppression(PhoneNumber number, long version, boolean lifted) {

    /** As it is once this one has been lifted. */
    public Suppression next() {
        return new Suppression(number, version + 1, true);
    }
}
