package app.partymode.contacts.neo4j;

import org.springframework.dao.ConcurrencyFailureException;

/** Work in a transaction found that other work got in its way without a failure of its own: it has to be done again. */
public final class Contended extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    public Contended(String what) {
        super(what);
    }
}
