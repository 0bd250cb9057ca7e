package app.partymode.contacts.postgresql;

import app.partymode.httpapi.failure.StoreFailure;
import java.sql.SQLException;

/** A server that can't write, as another one has taken over from it. Spring has no name of its own for that. */
final class PostgresReadOnly implements StoreFailure {

    /** PostgreSQL's read_only_sql_transaction. */
    private static final String STATE = "25006";

    @Override
    public boolean describes(Throwable failure) {
        return failure instanceof SQLException refused && STATE.equals(refused.getSQLState());
    }
}
