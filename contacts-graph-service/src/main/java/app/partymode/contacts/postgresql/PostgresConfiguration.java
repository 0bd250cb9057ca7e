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

    private static final Duration PATIENCE_FOR_A_CONNECTION = Duration.ofSeconds(2);
    private static final Duration PATIENCE_FOR_VALIDATION = Duration.ofSeconds(1);

    /**
     * A store that is gone or hangs must be an error within seconds. The server gives up before the client does, and ends a
     * transaction whose client has vanished: it may hold the feed's lock. An error's detail quotes values, such as numbers.
     * A plan is made once a connection: every statement goes by keys, so no value calls for another plan, and planning took
     * longer than running.
     */
    private static final Map<String, String> DRIVER = Map.of(
            "ApplicationName", "contacts-graph-service",
            "connectTimeout", "2",
            "socketTimeout", "10",
            "tcpKeepAlive", "true",
            "logServerErrorDetail", "false",
            "options",
                    "-c statement_timeout=8s -c idle_in_transaction_session_timeout=10s -c"
                            + " plan_cache_mode=force_generic_plan");

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
        pool.setConnectionTimeout(PATIENCE_FOR_A_CONNECTION.toMillis());
        pool.setValidationTimeout(PATIENCE_FOR_VALIDATION.toMillis());
        pool.setInitializationFailTimeout(-1);
        DRIVER.forEach(pool::addDataSourceProperty);
        return new MigratedPool(pool, contactsMigration);
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
        return new PostgresTransactions(contactsDataSource, Math.max(1, properties.poolSize() / 2));
    }
}
