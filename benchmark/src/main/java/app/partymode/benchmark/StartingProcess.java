package app.partymode.benchmark;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.contender.ThisProgram;
import app.partymode.benchmark.measurement.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts this program anew for one row, as a service is started. It has no cache of classes and code ahead of time, as the service's image
 * has.
 *
 * @param graph the options of the social graph that the row holds
 * @param heapMegabytes of the process, at most
 */
record StartingProcess(List<String> graph, int heapMegabytes) {

    /** Watches it for so long. The row has to give its store up for that. */
    Start watch(Contender row, Duration duration) {
        var arguments = new ArrayList<>(
                List.of(StartCommand.NAME, "--row", row.name(), "--seconds", Long.toString(duration.toSeconds())));
        arguments.addAll(graph);
        row.handOver().forEach((name, value) -> arguments.addAll(List.of("--property", name + "=" + value)));
        try {
            Process process = new ProcessBuilder(ThisProgram.command(heapMegabytes, arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var output = process.inputReader(StandardCharsets.UTF_8)) {
                return output.lines()
                        .filter(line -> line.startsWith("{"))
                        .findFirst()
                        .map(line -> new JsonMapper().readValue(line, Start.class))
                        .orElseThrow(() -> new IllegalStateException("the process ended without an answer"));
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
