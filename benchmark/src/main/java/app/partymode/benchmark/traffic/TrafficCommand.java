package app.partymode.benchmark.traffic;

import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a running stack with a social graph and sends it traffic, all over HTTP. */
@Command(
        name = "traffic",
        mixinStandardHelpOptions = true,
        description = "Fills a running stack with a social graph over HTTP, then sends it mixed traffic in open-loop"
                + " arrivals.")
public final class TrafficCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(names = "--base-uri", required = true, description = "where nginx listens")
    private URI base = URI.create("");

    @Option(names = "--users", description = "who signs up before the traffic (default: ${DEFAULT-VALUE})")
    private int users = 5_000;

    @Option(names = "--edges", description = "contacts in all books together (default: ${DEFAULT-VALUE})")
    private int edges = 1_000_000;

    @Option(names = "--minutes", description = "how long the traffic lasts (default: ${DEFAULT-VALUE})")
    private int minutes = 60;

    @Option(names = "--rate", description = "arrivals in a second (default: ${DEFAULT-VALUE})")
    private int rate = 20;

    @Option(names = "--seed", description = "the same seed gives the same social graph (default: ${DEFAULT-VALUE})")
    private long seed = 20_261_123;

    @Option(names = "--report", description = "the file for the figures (default: ${DEFAULT-VALUE})")
    private Path report = Path.of("traffic.md");

    @Override
    public void run() {
        var progress = Progress.on(command.commandLine().getOut());
        var server = new Server(base);
        SocialGraph graph = GraphSetup.graph(users, edges, seed);
        progress.say("%s, %,d edges".formatted(graph.origin(), graph.edges()));
        var phones = new GraphLoading(server, graph, progress).run();
        progress.say("traffic: %d arrivals a second for %d minutes".formatted(rate, minutes));
        var arrivals = new Arrivals(new Mix(server, graph, phones));
        arrivals.run(rate, Duration.ofMinutes(minutes));
        String page = new TrafficPage(graph, rate, minutes).of(arrivals);
        progress.say(page);
        try {
            Files.writeString(report, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
