package app.partymode.endtoend.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The overlay for a k3s cluster of Raspberry Pis. */
@TestInstance(Lifecycle.PER_CLASS)
class RaspberryPiIT implements OverlayChecks {

    private final Overlay overlay;

    RaspberryPiIT() throws IOException {
        overlay = Overlay.build("raspberry-pi");
    }

    @Override
    public Overlay overlay() {
        return overlay;
    }

    @Test
    void runsOnArmWithTheStoresOnLocalDisks() {
        assertThat(overlay.workloads())
                .hasSize(6)
                .allSatisfy(it -> assertThat(it.<String>ofPods(".spec.nodeSelector['kubernetes.io/arch']"))
                        .containsExactly("arm64"));
        assertThat(overlay.of("StatefulSet"))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrder("mongo", "redis", "neo4j");
        assertThat(overlay.of("StatefulSet"))
                .allSatisfy(it -> assertThat(it.<String>all("$.spec.volumeClaimTemplates[*].spec.storageClassName"))
                        .containsExactly("local-path"));
    }

    @Test
    void letsEachServiceReachOnlyItsOwnStores() {
        assertThat(Conversations.of(overlay))
                .containsExactlyInAnyOrder(
                        "nginx > user-service http",
                        "nginx > contacts-graph-service http",
                        "user-service > contacts-graph-service http",
                        "user-service > mongo mongo",
                        "user-service > redis redis",
                        "contacts-graph-service > redis redis",
                        "contacts-graph-service > neo4j neo4j");
    }
}
