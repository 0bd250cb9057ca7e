package app.partymode.contacts.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.migrations.StartMigration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.TransactionManager;

class PostgresConfigurationTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(PostgresStore.Adapters.class);

    @Test
    void makesNothingForAnotherMatcher() {
        service.withPropertyValues("contacts.matcher=neo4j")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(DataSource.class)
                        .doesNotHaveBean(StartMigration.class)
                        .doesNotHaveBean(TransactionManager.class)
                        .doesNotHaveBean(SqlFiles.class)
                        .doesNotHaveBean(PostgresProperties.class));
    }

    @Test
    void refusesAnAddressOfAnotherKind() {
        service.withPropertyValues("contacts.matcher=postgresql", "postgres.url=bolt://localhost")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("must be a jdbc:postgresql: address"));
    }
}
