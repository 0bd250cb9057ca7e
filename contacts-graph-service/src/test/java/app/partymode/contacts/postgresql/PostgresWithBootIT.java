package app.partymode.contacts.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.SharesStore;
import app.partymode.migrations.StartMigration;
import app.partymode.waits.LongestWait;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.TransactionManager;

/** Beside all that Boot configures around a data source, but for the data source itself, which the service excludes. */
@SharesStore("PostgreSQL")
class PostgresWithBootIT {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    HealthContributorRegistryAutoConfiguration.class,
                    HealthContributorAutoConfiguration.class,
                    DataSourceHealthContributorAutoConfiguration.class))
            .withUserConfiguration(PostgresStore.Adapters.class)
            .withPropertyValues(
                    "postgres.time-limit=" + LongestWait.LONGEST_WAIT,
                    "postgres.connection-limit=" + LongestWait.LONGEST_WAIT);

    @Test
    void makesNothingForAnotherMatcher() {
        service.withPropertyValues("contacts.matcher=neo4j")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(DataSource.class)
                        .doesNotHaveBean(StartMigration.class)
                        .doesNotHaveBean(TransactionManager.class)
                        .doesNotHaveBean("dbHealthContributor"));
    }

    @Test
    void hasOnePoolOneMigrationAndAHealthIndicator() {
        service.withPropertyValues("contacts.matcher=postgresql", "postgres.url=" + PostgresStore.sharedServer())
                .run(context -> {
                    assertThat(context)
                            .hasNotFailed()
                            .hasSingleBean(DataSource.class)
                            .hasSingleBean(StartMigration.class);
                    var health = context.getBean("dbHealthContributor", HealthIndicator.class);
                    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
                });
    }

    /** What the environment says binds without any line of configuration. */
    @Test
    void takesTheAddressOfTheEnvironment() {
        service.withPropertyValues("contacts.matcher=postgresql")
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new org.springframework.core.env.SystemEnvironmentPropertySource(
                                "systemEnvironment", java.util.Map.of("POSTGRES_URL", PostgresStore.sharedServer()))))
                .run(context -> assertThat(
                                context.getBean(PostgresProperties.class).url())
                        .isEqualTo(PostgresStore.sharedServer()));
    }
}
