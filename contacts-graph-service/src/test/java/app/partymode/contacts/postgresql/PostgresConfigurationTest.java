package app.partymode.contacts.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.migrations.StartMigration;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** PostgreSQL counts milliseconds in 32 bits, which are 24 days. */
    @ParameterizedTest
    @ValueSource(strings = {"postgres.time-limit", "postgres.connection-limit"})
    void refusesALimitOfMoreThanADay(String limit) {
        service.withPropertyValues("contacts.matcher=postgresql", limit + "=25h")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("rejected value [PT25H]"));
    }

    /** The server gives up first. To the driver, which knows whole seconds, 0 would be for ever. */
    @Test
    void waitsAsLongAsItIsTold() {
        service.withPropertyValues(
                        "contacts.matcher=postgresql", "postgres.time-limit=1500ms", "postgres.connection-limit=250ms")
                .run(context -> {
                    var pool = context.getBean(HikariDataSource.class);
                    assertThat(pool.getConnectionTimeout()).isEqualTo(250);
                    assertThat(pool.getDataSourceProperties())
                            .containsEntry("connectTimeout", "1")
                            .containsEntry("socketTimeout", "4");
                    assertThat(pool.getDataSourceProperties().getProperty("options"))
                            .contains("statement_timeout=1500ms", "idle_in_transaction_session_timeout=3500ms");
                });
    }
}
