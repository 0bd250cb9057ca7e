package app.partymode.contacts.bulkhead.web;

import java.io.Serial;

/** There was no permit for a request in time. */
final class Busy extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Busy() {
        super("no place in time");
    }
}
