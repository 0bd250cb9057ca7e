package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class Neo4jConfigurationTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Application.class);

    @Test
    void needsNoGraphWhereAnotherStoreMatches() {
        application
                .withPropertyValues("contacts.matcher=postgresql")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Driver.class)
                        .doesNotHaveBean(Cypher.class));
    }

    @Test
    void connectsNowhereWhereTheGraphIsToRunInTheProcessAndNamesTheModuleThatIsMissing() {
        application
                .withPropertyValues("contacts.neo4j.engine=embedded")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(UnusableGraph.class, failure -> {
                            var told = Objects.requireNonNull(new UnusableGraphAnalyzer().analyze(failure));
                            assertThat(told.getDescription())
                                    .contains("embedded-graph")
                                    .doesNotContain("\n");
                            assertThat(told.getAction()).contains("engine=bolt").doesNotContain("\n");
                        }));
    }

    @Test
    void refusesAnEngineThatThereIsNot() {
        application
                .withPropertyValues("contacts.neo4j.engine=steam")
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {Neo4jAutoConfiguration.class, DataSourceAutoConfiguration.class})
    @Import(Neo4jConfiguration.class)
    static class Application {}
}
