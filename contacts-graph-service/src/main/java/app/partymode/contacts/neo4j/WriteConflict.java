package app.partymode.contacts.neo4j;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Work in a transaction found a conflict with other work that the store does not report as a failure: it must be
 * retried.
 */
public final class WriteConflict extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    public WriteConflict(String what) {
        super(what);
    }
}
