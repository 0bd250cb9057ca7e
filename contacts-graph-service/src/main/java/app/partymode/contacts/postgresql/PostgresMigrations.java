package app.partymode.contacts.postgresql;

import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/**
 * The schema's migrations, over connections of their own: a migration may take longer than any request. Flyway lets one instance at a
 * time migrate.
 */
record PostgresMigrations(PostgresProperties properties) {

    /** Classes of SQL states: no connection, the server starts or stops, it has no connection left. */
    private static final String OUT_OF_REACH = "08|57P0[123]|53300";

    void apply() {
        Flyway.configure()
                .dataSource(connections())
                .locations("classpath:db/postgresql")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private DriverManagerDataSource connections() {
        var driver = new Properties();
        driver.setProperty("loginTimeout", "5"); // a server that hangs must not hold up the start for ever
        driver.setProperty("tcpKeepAlive", "true");
        driver.setProperty("logServerErrorDetail", "false");
        var connections = new DriverManagerDataSource(properties.url(), driver);
        if (StringUtils.hasText(properties.username())) {
            connections.setUsername(properties.username());
            connections.setPassword(properties.password());
        }
        return connections;
    }

    static boolean isOutOfReach(RuntimeException failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException e
                && e.getSQLState() != null
                && e.getSQLState().matches("(" + OUT_OF_REACH + ").*");
    }
}
