package app.partymode.benchmark.traffic;

import app.partymode.benchmark.measurement.Progress;
import app.partymode.benchmark.town.SyntheticTown;
import app.partymode.benchmark.town.Town;
import app.partymode.benchmark.town.TownPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a running stack with a town and sends it traffic, all over HTTP. */
@Command(
        name = "traffic",
        mixinStandardHelpOptions = true,
        description = "Fills a running stack with a town over HTTP, then sends it mixed traffic in open-loop arrivals.")
public final class TrafficCommand implements Runnable {

    private static final int NUMBERS_FOR_A_USER = 4;

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

    @Option(names = "--seed", description = "the same seed gives the same town (default: ${DEFAULT-VALUE})")
    private long seed = 20_261_123;

    @Option(names = "--report", description = "the file for the figures (default: ${DEFAULT-VALUE})")
    private Path report = Path.of("traffic.md");

    @Override
    public void run() {
        var progress = new Progress(System.out, System.console() != null);
        var server = new Server(base);
        Town town = town();
        progress.say("%s, %,d edges".formatted(town.origin(), town.edges()));
        var phones = new Settling(server, town, progress).run();
        progress.say("traffic: %d arrivals a second for %d minutes".formatted(rate, minutes));
        var arrivals = new Arrivals(new Mix(server, town, phones));
        arrivals.run(rate, Duration.ofMinutes(minutes));
        String page = new TrafficPage(town, rate, minutes).of(arrivals);
        progress.say(page);
        try {
            Files.writeString(report, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many registered people as there are to be users, whose books are thinned to the edges that there are to be. */
    private Town town() {
        int people = Math.max(users * NUMBERS_FOR_A_USER, 400);
        Town whole = SyntheticTown.of(new TownPlan(people, 100 * users / people, seed));
        var random = new SplittableRandom(seed);
        double kept = (double) edges / whole.edges();
        return new Town(
                whole.origin(),
                whole.books().stream().map(book -> thin(book, kept, random)).toList());
    }

    /** One contact stays in any case: nobody loses the registration by it. */
    private static int[] thin(int[] book, double kept, SplittableRandom random) {
        return Arrays.stream(book)
                .filter(contact -> contact == book[0] || random.nextDouble() < kept)
                .toArray();
    }
}
