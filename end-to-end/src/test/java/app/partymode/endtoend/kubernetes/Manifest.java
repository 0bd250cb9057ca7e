package app.partymode.endtoend.kubernetes;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.util.List;
import java.util.Map;

/** One object of Kubernetes, as its YAML says it. */
record Manifest(Map<String, Object> content) {

    private static final Configuration LENIENT = Configuration.builder()
            .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build();

    String apiVersion() {
        return (String) content.get("apiVersion");
    }

    String kind() {
        return (String) content.get("kind");
    }

    String name() {
        return this.<String>all("$.metadata.name").getFirst();
    }

    /** Whether it makes pods. */
    boolean runs() {
        return kind().equals("Deployment") || kind().equals("StatefulSet");
    }

    /** Everything at a JSON path; nothing where there is nothing. */
    <T> List<T> all(String path) {
        List<T> found = JsonPath.using(LENIENT).parse(content).read(path);
        return found == null ? List.of() : found;
    }

    /** The same, of the template of its pods. */
    <T> List<T> ofPods(String path) {
        return all("$.spec.template" + path);
    }

    Map<String, String> podLabels() {
        return this.<Map<String, String>>ofPods(".metadata.labels").getFirst();
    }

    /** Whether the pods that it makes have these labels. */
    boolean isSelectedBy(Map<String, String> labels) {
        return podLabels().entrySet().containsAll(labels.entrySet());
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
