package app.partymode.benchmark;

import app.partymode.benchmark.contender.StartedAnew;
import app.partymode.benchmark.measurement.Start;
import app.partymode.benchmark.measurement.StartLoop;
import app.partymode.benchmark.operation.Operation;
import app.partymode.benchmark.operation.Operations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Asks a row of a running benchmark from a process that has just started, and prints what came of it as JSON. */
@Command(name = StartCommand.NAME, hidden = true)
final class StartCommand implements Runnable {

    static final String NAME = "start";

    @Mixin
    private GraphOptions options = new GraphOptions();

    @Option(names = "--row", required = true)
    private String row = "";

    @Option(names = "--seconds", required = true)
    private int seconds;

    @Option(names = "--property")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Override
    public void run() {
        var operations = new Operations(options.graph(options.plan(0)));
        var reads = operations.all().stream()
                .filter(operation -> !operation.writes() && !Operations.DEEP.contains(operation.name()))
                .toList();
        Operation watched = operations.named(Operations.SHARED_200);
        long begin = System.nanoTime();
        try (var started = StartedAnew.of(row, new LinkedHashMap<>(properties))) {
            double ready = (System.nanoTime() - begin) / 1e9;
            Start start = StartLoop.of(started, reads, watched, Duration.ofSeconds(seconds), ready);
            IO.println(new JsonMapper().writeValueAsString(start));
        }
    }
}
