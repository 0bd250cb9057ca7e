package app.partymode.operations.matcher.postgresql;

import java.sql.SQLException;

/** A statement failed. Tells its state alone, as the text could quote a row. */
final class PostgresFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresFailure(SQLException cause) {
        super("PostgreSQL failed with state " + cause.getSQLState(), cause);
    }
}
