package app.partymode.endtoend.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiSchemasTest {

    private static Manifest budget(Map<String, Object> spec) {
        return new Manifest(Map.of(
                "apiVersion",
                "policy/v1",
                "kind",
                "PodDisruptionBudget",
                "metadata",
                Map.of("name", "some"),
                "spec",
                spec));
    }

    @Test
    void takesWhatKubernetesTakes() {
        assertThat(ApiSchemas.complaint(budget(Map.of("maxUnavailable", 1)))).isEmpty();
        assertThat(ApiSchemas.complaint(budget(Map.of("maxUnavailable", "50%"))))
                .isEmpty();
    }

    @Test
    void findsAFieldThatDoesNotExist() {
        assertThat(ApiSchemas.complaint(budget(Map.of("maxUnavailabel", 1))))
                .hasValueSatisfying(it -> assertThat(it).contains("maxUnavailabel"));
    }

    @Test
    void findsAValueOfAnotherType() {
        assertThat(ApiSchemas.complaint(budget(Map.of("selector", "app")))).isPresent();
    }

    @Test
    void findsAKindThatDoesNotExist() {
        assertThat(ApiSchemas.complaint(new Manifest(Map.of(
                        "apiVersion", "policy/v1", "kind", "PodDisruption", "metadata", Map.of("name", "some")))))
                .isPresent();
    }
}
