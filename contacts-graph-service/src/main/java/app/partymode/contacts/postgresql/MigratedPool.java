package app.partymode.contacts.postgresql;

import app.partymode.migrations.StartMigration;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** The connections for all but the migrations: none until they are done. */
final class MigratedPool extends HikariDataSource {

    private final StartMigration migration;

    MigratedPool(HikariConfig configuration, StartMigration migration) {
        super(configuration);
        this.migration = migration;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!migration.permitsUse()) {
            throw new SQLTransientConnectionException("the database has not been migrated yet");
        }
        return super.getConnection();
    }
}
