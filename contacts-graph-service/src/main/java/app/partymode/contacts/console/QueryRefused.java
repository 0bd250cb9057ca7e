package app.partymode.contacts.console;

/** A query was not run, because it would do more than read. The message says to the operator what; it quotes nothing. */
public final class QueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QueryRefused(String why) {
        super(why);
    }
}
