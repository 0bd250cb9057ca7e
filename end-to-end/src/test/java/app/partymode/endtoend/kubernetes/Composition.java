package app.partymode.endtoend.kubernetes;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What docker-compose.yml says of each service. */
record Composition(Map<String, Map<String, Object>> services) {

    @SuppressWarnings("unchecked") // the form of every Compose file
    static Composition read() throws IOException {
        try (Reader file = Files.newBufferedReader(Overlay.ROOT.resolve("docker-compose.yml"))) {
            Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Composition((Map<String, Map<String, Object>>) compose.get("services"));
        }
    }

    /** The default, without the variable that can replace it. */
    String image(String service) {
        return of(service).get("image").toString().replaceFirst("^\\$\\{\\w+:-(.*)}$", "$1");
    }

    @SuppressWarnings("unchecked")
    Set<String> environment(String service) {
        var variables = (Map<String, Object>) of(service).getOrDefault("environment", Map.of());
        return new TreeSet<>(variables.keySet());
    }

    /** Whether they can reach each other at all. */
    boolean shareANetwork(String one, String another) {
        var shared = new HashSet<>(networks(one));
        shared.retainAll(networks(another));
        return !shared.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Collection<String> networks(String service) {
        return (List<String>) of(service).get("networks");
    }

    private Map<String, Object> of(String service) {
        return services.get(service);
    }
}
