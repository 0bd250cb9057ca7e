package app.partymode.contacts.web;

import app.partymode.httpapi.problem.InvalidRequest;

/** Checks the range of a query parameter. */
public final class Limits {

    private Limits() {}

    /** Refuses a value outside of these bounds, both inclusive. */
    public static void check(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidRequest("/" + parameter, "Must be between " + least + " and " + most + ".");
        }
    }
}
