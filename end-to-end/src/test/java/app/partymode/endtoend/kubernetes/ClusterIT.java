package app.partymode.endtoend.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The overlay for a cluster with managed stores. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterIT implements OverlayChecks {

    private final Overlay overlay;

    ClusterIT() throws IOException {
        overlay = Overlay.build("cluster");
    }

    @Override
    public Overlay overlay() {
        return overlay;
    }

    @Test
    void keepsNoData() {
        assertThat(overlay.workloads())
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.kind()).isEqualTo("Deployment"));
    }

    @Test
    void hasTwoOrMoreOfEachApartFromEachOtherOfWhichOneMayGo() {
        for (Manifest workload : overlay.workloads()) {
            Manifest scaler = overlay.named("HorizontalPodAutoscaler", workload.name());
            assertThat(scaler.<String>all("$.spec.scaleTargetRef.name")).containsExactly(workload.name());
            assertThat(scaler.<Integer>all("$.spec.minReplicas"))
                    .allSatisfy(it -> assertThat(it).isGreaterThan(1));
            assertThat(workload.all("$.spec.replicas")).as("the autoscaler's").isEmpty();
            assertThat(workload.<String>ofPods(".spec.topologySpreadConstraints[*].topologyKey"))
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(overlay.named("PodDisruptionBudget", workload.name()).<Integer>all("$.spec.maxUnavailable"))
                    .containsExactly(1);
        }
    }
}
