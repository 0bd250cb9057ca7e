package app.partymode.contacts;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps Spring Boot from connecting to the store that does not match contacts. PostgreSQL's pool and migrations are always
 * the service's own; Neo4j's driver is Boot's, where Neo4j matches and is a server.
 */
final class UnusedStores implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String BOOT = "org.springframework.boot.";
    private static final Set<String> SQL = Set.of(
            BOOT + "jdbc.autoconfigure.DataSourceAutoConfiguration",
            BOOT + "jdbc.autoconfigure.DataSourceInitializationAutoConfiguration",
            BOOT + "jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            BOOT + "jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            BOOT + "jdbc.autoconfigure.JdbcClientAutoConfiguration",
            BOOT + "flyway.autoconfigure.FlywayAutoConfiguration");

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean neo4j = isOrUnset("contacts.matcher", "neo4j") && isOrUnset("contacts.neo4j.engine", "bolt");
        var wanted = new boolean[configurations.length];
        for (int i = 0; i < configurations.length; i++) {
            String configuration = configurations[i];
            wanted[i] = configuration == null
                    || !SQL.contains(configuration) && (neo4j || !isOfBootForNeo4j(configuration));
        }
        return wanted;
    }

    /** The filter is asked about the application's own imports too. */
    private static boolean isOfBootForNeo4j(String configuration) {
        return configuration.startsWith(BOOT)
                && configuration.toLowerCase(Locale.ROOT).contains("neo4j");
    }

    private boolean isOrUnset(String property, String value) {
        return environment == null || environment.getProperty(property, value).equalsIgnoreCase(value);
    }
}
