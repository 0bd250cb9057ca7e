package app.partymode.contacts.postgresql;

import app.partymode.httpapi.failure.StoreFailure;
import app.partymode.migrations.StartMigration;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/**
 * The connection pool and the migrations, both of which exist only where PostgreSQL is the matcher. Boot's own configuration
 * of a data source must be excluded: it would make one always.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "contacts.matcher", havingValue = "postgresql")
@EnableConfigurationProperties(PostgresProperties.class)
class PostgresConfiguration {

    private static final Duration PATIENCE_FOR_VALIDATION = Duration.ofSeconds(1);

    /** What the client waits longer than the server, so that the server gives up first. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    @Bean
    HikariDataSource contactsDataSource(PostgresProperties properties, StartMigration contactsMigration) {
        var pool = new HikariConfig();
        pool.setPoolName("contacts");
        pool.setJdbcUrl(properties.url());
        if (StringUtils.hasText(properties.username())) {
            pool.setUsername(properties.username());
            pool.setPassword(properties.password());
        }
        pool.setMaximumPoolSize(properties.poolSize());
        pool.setConnectionTimeout(properties.connectionLimit().toMillis());
        pool.setValidationTimeout(PATIENCE_FOR_VALIDATION.toMillis());
        pool.setInitializationFailTimeout(-1);
        driver(properties).forEach(pool::addDataSourceProperty);
        return new MigratedPool(pool, contactsMigration);
    }

    /**
     * A store that is gone or hangs must be an error within seconds. The server gives up before the client does, and ends a
     * transaction whose client has vanished: it may hold the feed's lock. An error's detail quotes values, such as numbers.
     * A plan is made once a connection: every statement goes by keys, so no value calls for another plan, and planning took
     * longer than running.
     */
    private static Map<String, String> driver(PostgresProperties properties) {
        Duration client = properties.timeLimit().plus(MARGIN);
        return Map.of(
                "ApplicationName",
                "contacts-graph-service",
                "connectTimeout",
                wholeSeconds(properties.connectionLimit()),
                "socketTimeout",
                wholeSeconds(client),
                "tcpKeepAlive",
                "true",
                "logServerErrorDetail",
                "false",
                "options",
                "-c statement_timeout=%dms -c idle_in_transaction_session_timeout=%dms -c plan_cache_mode=force_generic_plan"
                        .formatted(properties.timeLimit().toMillis(), client.toMillis()));
    }

    /** Rounded up: to the driver 0 is for ever. */
    private static String wholeSeconds(Duration duration) {
        return "" + duration.plusMillis(999).toSeconds();
    }

    @Bean(initMethod = "begin", destroyMethod = "stop")
    StartMigration contactsMigration(PostgresProperties properties) {
        var migrations = new PostgresMigrations(properties);
        return new StartMigration("PostgreSQL", migrations::apply, PostgresMigrations::isOutOfReach);
    }

    @Bean
    StoreFailure postgresReadOnly() {
        return new PostgresReadOnly();
    }

    @Bean
    SqlFiles contactsSqlFiles(DataSource contactsDataSource) {
        return new SqlFiles(JdbcClient.create(contactsDataSource));
    }

    @Bean
    PostgresTransactions contactsTransactions(DataSource contactsDataSource, PostgresProperties properties) {
        // the other half is for readers
        return new PostgresTransactions(
                contactsDataSource, Math.max(1, properties.poolSize() / 2), properties.timeLimit());
    }
}
