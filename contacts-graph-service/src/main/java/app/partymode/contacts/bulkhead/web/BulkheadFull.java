package app.partymode.contacts.bulkhead.web;

import java.io.Serial;

/** There was no permit for a request in time. */
final class BulkheadFull extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BulkheadFull() {
        super("no permit in time");
    }
}
