package app.partymode.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.deployment.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service tells Prometheus. */
record Scrape(String text) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LABEL = Pattern.compile("[{,](\\w+)=\"");

    static Scrape of(JavaProcess service) {
        var request = HttpRequest.newBuilder(service.operator("prometheus")).build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new Scrape(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Stream<String> samples() {
        return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    /** How many lines Prometheus has to keep. */
    long size() {
        return samples().count();
    }

    Set<String> names() {
        return samples().map(line -> line.split("[ {]", 2)[0]).collect(Collectors.toSet());
    }

    /** All but the values, which may look like anything, as do the name of a temporary folder and MongoDB's name of itself. */
    String labels() {
        return samples()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .map(line -> line.replaceAll("(?:path|cluster_id)=\"[^\"]*\"", ""))
                .collect(Collectors.joining("\n"));
    }

    Set<String> labelNames() {
        return samples()
                .flatMap(line -> LABEL.matcher(line).results())
                .map(label -> label.group(1))
                .collect(Collectors.toSet());
    }

    /** The sum over all labels that contain this text. */
    double sum(String name, String label) {
        return samples()
                .filter(line -> line.split("[ {]", 2)[0].equals(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    double sum(String name) {
        return sum(name, "");
    }
}
