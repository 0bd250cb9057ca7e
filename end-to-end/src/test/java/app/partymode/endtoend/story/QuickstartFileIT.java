package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.browser.DemoQuickstart;
import app.partymode.endtoend.deployment.LateStores;
import app.partymode.endtoend.deployment.QuickstartDeployment;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The quickstart from the one file that the build makes, with Neo4j and its demo users, which the tests in the browser use. That it stops
 * when it is asked and keeps its data, WebAppIT tells, and what the demo is, ConsoleIT.
 */
@ExtendWith(DemoQuickstart.class)
@ResourceLock(DemoQuickstart.NAME)
@Order(DemoQuickstart.ORDER)
class QuickstartFileIT {

    private static final String READY = "Party Mode is ready: ";

    @Test
    void startsAndComplainsOfNothing(QuickstartDeployment quickstart) {
        String log = quickstart.logs();
        int ready = log.indexOf(READY);
        assertThat(log.substring(ready).lines().findFirst().orElseThrow())
                .startsWith(READY + quickstart.base("") + "/v1")
                .contains("/v1/docs")
                .contains("matcher neo4j");
        assertThat(LateStores.leftOutOf(log.substring(0, ready)))
                .doesNotContain("ERROR")
                .doesNotContain("Exception")
                .doesNotContain("WARNING:")
                .doesNotContainPattern("\\[ +]");
    }

    @Test
    void hasTheCarriersOfAnExecutableJar(QuickstartDeployment quickstart) {
        assertThat(quickstart.systemProperties()).contains("jdk.virtualThreadScheduler.parallelism=128");
    }
}
