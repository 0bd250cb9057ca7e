package app.partymode.operations.matcher.postgresql;

import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.operations.matcher.MatcherAdapters;
import app.partymode.operations.matcher.MatcherStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Opens databases. */
public final class PostgresStores {

    /** No request waits for the tool, and its statements are larger than those of requests. */
    private static final String TIME_LIMIT = "1h";

    /** A busy server may take longer for a connection than a request waits. */
    private static final String CONNECTION_LIMIT = "1m";

    private PostgresStores() {}

    /** A server's. */
    public static MatcherStore at(String url, String username, String password) {
        var adapters = new MatcherAdapters(
                Map.of(
                        "contacts.matcher", "postgresql",
                        "postgres.url", url,
                        "postgres.username", username,
                        "postgres.password", password,
                        "postgres.pool-size", 2,
                        "postgres.time-limit", TIME_LIMIT,
                        "postgres.connection-limit", CONNECTION_LIMIT),
                Wired.class);
        var login = new Properties();
        login.setProperty("logServerErrorDetail", "false"); // it quotes values
        login.setProperty("connectTimeout", "60"); // seconds, as CONNECTION_LIMIT
        if (!username.isEmpty()) {
            login.setProperty("user", username);
            login.setProperty("password", password);
        }
        try {
            return new PostgresStore(adapters, DriverManager.getConnection(url, login));
        } catch (SQLException e) {
            adapters.close();
            throw new PostgresFailure(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "app.partymode.contacts.postgresql")
    @ComponentScan(
            basePackages = "app.partymode.contacts",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = OnPostgres.class))
    static class Wired {}
}
