package app.partymode.endtoend.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What has to hold for every overlay. */
interface OverlayChecks {

    String CONTAINERS = ".spec.containers[*]";

    Overlay overlay();

    @Test
    default void isWhatKubernetesTakes() {
        assertThat(overlay().objects()).isNotEmpty();
        assertThat(overlay().objects())
                .allSatisfy(it -> assertThat(ApiSchemas.complaint(it)).isEmpty());
    }

    @Test
    default void hasNoSecretAndEveryObjectInOneNamespace() {
        assertThat(overlay().of("Secret")).isEmpty();
        assertThat(overlay().objects())
                .filteredOn(it -> !it.kind().equals("Namespace"))
                .allSatisfy(
                        it -> assertThat(it.<String>all("$.metadata.namespace")).containsExactly("party-mode"));
    }

    @Test
    default void everySelectorFindsExactlyOneWorkload() {
        for (String path : List.of("$.spec.selector", "$.spec.selector.matchLabels", "$..podSelector.matchLabels")) {
            for (Manifest object : overlay().objects()) {
                object.<Map<String, Object>>all(path).stream()
                        .filter(it -> it.containsKey("app.kubernetes.io/name"))
                        .forEach(labels -> assertThat(overlay().selectedBy(texts(labels)))
                                .as("%s: %s", object, labels)
                                .hasSize(1));
            }
        }
    }

    private static Map<String, String> texts(Map<String, Object> labels) {
        var texts = new TreeMap<String, String>();
        labels.forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }

    @Test
    default void everyPortThatIsNamedIsOneOfThePods() {
        for (Manifest workload : overlay().workloads()) {
            List<String> ports = workload.ofPods(CONTAINERS + ".ports[*].name");
            assertThat(workload.<String>ofPods("..httpGet.port"))
                    .as("%s", workload)
                    .isSubsetOf(ports);
            assertThat(workload.<String>ofPods("..tcpSocket.port"))
                    .as("%s", workload)
                    .isSubsetOf(ports);
            assertThat(overlay().of("Service").filter(it -> it.name().equals(workload.name())))
                    .allSatisfy(service -> assertThat(service.<String>all("$.spec.ports[*].targetPort"))
                            .isSubsetOf(ports))
                    .hasSize(1);
        }
    }

    @Test
    default void everyMapAndVolumeThatIsNamedIsThere() {
        for (Manifest workload : overlay().workloads()) {
            for (Map<String, Object> key : workload.<Map<String, Object>>ofPods("..configMapKeyRef")) {
                Manifest map = overlay().named("ConfigMap", key.get("name").toString());
                assertThat(map.all("$.data['" + key.get("key") + "']")).hasSize(1);
            }
            workload.<String>ofPods(".spec.volumes[*].configMap.name")
                    .forEach(name -> overlay().named("ConfigMap", name));
            var volumes = new ArrayList<String>(workload.<String>ofPods(".spec.volumes[*].name"));
            volumes.addAll(workload.all("$.spec.volumeClaimTemplates[*].metadata.name"));
            assertThat(workload.<String>ofPods(CONTAINERS + ".volumeMounts[*].name"))
                    .as("%s", workload)
                    .isNotEmpty()
                    .hasSameElementsAs(volumes);
        }
    }

    @Test
    default void everySecretThatIsNamedIsInTheReadme() throws IOException {
        String readme = Files.readString(Overlay.ROOT.resolve("deploy/kubernetes/README.md"));
        for (Manifest workload : overlay().workloads()) {
            workload.<Map<String, Object>>ofPods("..secretKeyRef")
                    .forEach(it -> assertThat(readme)
                            .contains("create secret generic " + it.get("name"))
                            .contains("`" + it.get("key") + "`"));
            workload.<Map<String, Object>>ofPods("..secretRef")
                    .forEach(it -> assertThat(readme).contains("create secret generic " + it.get("name")));
        }
    }

    @Test
    default void noPodCanBecomeMoreThanItIs() {
        for (Manifest workload : overlay().workloads()) {
            assertThat(workload.<Boolean>ofPods(".spec.securityContext.runAsNonRoot"))
                    .containsExactly(true);
            assertThat(workload.<String>ofPods(".spec.securityContext.seccompProfile.type"))
                    .containsExactly("RuntimeDefault");
            assertThat(workload.<Boolean>ofPods(".spec.automountServiceAccountToken"))
                    .containsExactly(false);
            assertThat(workload.<Boolean>ofPods(CONTAINERS + ".securityContext.allowPrivilegeEscalation"))
                    .containsExactly(false);
            assertThat(workload.<String>ofPods(CONTAINERS + ".securityContext.capabilities.drop[*]"))
                    .containsExactly("ALL");
            assertThat(workload.<Boolean>ofPods(CONTAINERS + ".securityContext.readOnlyRootFilesystem"))
                    .as("%s", workload)
                    .containsExactly(!workload.name().equals("neo4j"));
        }
    }

    @Test
    default void everyPodIsWatchedAndHasItsLimits() {
        for (Manifest workload : overlay().workloads()) {
            for (String part : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(workload.ofPods(CONTAINERS + "." + part))
                        .as("%s %s", workload, part)
                        .hasSize(1);
            }
            for (String part : List.of("requests.cpu", "requests.memory", "limits.memory")) {
                assertThat(workload.ofPods(CONTAINERS + ".resources." + part))
                        .as("%s %s", workload, part)
                        .hasSize(1);
            }
        }
        assertThat(List.of("user-service", "contacts-graph-service"))
                .allSatisfy(
                        name -> assertThat(overlay().named("Deployment", name).<String>ofPods("..httpGet.port"))
                                .containsOnly("management"));
    }

    @Test
    default void itsImagesAndVariablesAreThoseOfCompose() throws IOException {
        Composition compose = Composition.read();
        for (Manifest workload : overlay().workloads()) {
            String image = workload.<String>ofPods(CONTAINERS + ".image").getFirst();
            assertThat(path(image)).endsWith(path(compose.image(workload.name())));
            var known = compose.environment(workload.name());
            known.addAll(settingsOfNginx());
            // A StatefulSet's password is a variable of its own, put into another one.
            known.add(workload.name().toUpperCase(Locale.ROOT) + "_PASSWORD");
            assertThat(workload.<String>ofPods(CONTAINERS + ".env[*].name"))
                    .as("%s", workload)
                    .isSubsetOf(known);
        }
    }

    /** Without the registry's tag of our own images: those are versions here, and the latest in Compose. */
    private static String path(String image) {
        return image.contains("party-mode/") ? image.replaceFirst(":[\\w.]+$", "") : image;
    }

    private static List<String> settingsOfNginx() throws IOException {
        return Pattern.compile("(?m)^: \"\\$\\{(\\w+):=")
                .matcher(Files.readString(Overlay.ROOT.resolve("nginx/settings.envsh")))
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    @Test
    default void nginxReadsTheSameFilesAsInCompose() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Manifest map : overlay()
                .of("ConfigMap")
                .filter(it -> it.name().startsWith("nginx"))
                .toList()) {
            files.putAll(map.<Map<String, String>>all("$.data").getFirst());
        }
        Path nginx = Overlay.ROOT.resolve("nginx");
        var expected = new TreeMap<String, String>();
        for (String file : List.of("nginx.conf", "settings.envsh")) {
            expected.put(file, Files.readString(nginx.resolve(file)));
        }
        try (var templates = Files.newDirectoryStream(nginx.resolve("templates"))) {
            for (Path template : templates) {
                expected.put(template.getFileName().toString(), Files.readString(template));
            }
        }
        assertThat(files).as("nginx/kustomization.yaml").isEqualTo(expected);
    }

    @Test
    default void noPodConnectsToOneThatComposeKeepsApart() throws IOException {
        Composition compose = Composition.read();
        assertThat(Conversations.denied(overlay()))
                .as("no pod connects without a policy")
                .isTrue();
        var pairs = Conversations.of(overlay());
        assertThat(pairs).contains("nginx > user-service http", "nginx > contacts-graph-service http");
        assertThat(pairs).allSatisfy(pair -> {
            String[] ends = pair.split(" ");
            assertThat(compose.shareANetwork(ends[0], ends[2])).as(pair).isTrue();
        });
        assertThat(Conversations.accepted(overlay())).as("both ends agree").isEqualTo(pairs);
    }
}
