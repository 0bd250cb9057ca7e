package app.partymode.benchmark.traffic;

import app.partymode.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how soon contacts see a change while as many changes are made as the stack takes, all over HTTP. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Writers set statuses, then sign up and upload books, in a closed loop, while their contacts read"
                + " streams; tells the rate of each stage, how soon a change is seen, and how many wait.")
public final class FeedCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Mixin
    private FeedPeopleOptions options = new FeedPeopleOptions();

    @Option(names = "--redis", required = true, description = "the Redis with the stream of user events")
    private String redis = "";

    @Option(names = "--writers", description = "at work at once (default: ${DEFAULT-VALUE})")
    private int writers = 8;

    @Option(names = "--warm-up", description = "seconds before the measurement (default: ${DEFAULT-VALUE})")
    private int warmUp = 10;

    @Option(names = "--seconds", description = "how long each of the two is measured (default: ${DEFAULT-VALUE})")
    private int seconds = 30;

    @Option(names = "--label", description = "names the stack in the table (default: ${DEFAULT-VALUE})")
    private String label = "now";

    @Option(names = "--report", description = "the file that the table's rows are added to (default: ${DEFAULT-VALUE})")
    private Path report = Path.of("feed.md");

    @Option(
            names = "--backlog-report",
            description = "the same for what each stage carries (default: ${DEFAULT-VALUE})")
    private Path backlogs = Path.of("feed-stages.md");

    @Override
    public void run() {
        var progress = Progress.on(command.commandLine().getOut());
        var server = options.server();
        FeedPeople all = options.people();
        try (var stream = new RedisStreamDepth(redis);
                var audience = FeedReaders.open(server, options.base(), all)) {
            var load = new FeedLoad(audience, stream, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
            var statuses = new StatusWriters(server, all);
            tell(load.run("statuses", writers, statuses::write), progress);
            String backlog =
                    new FeedBacklog(audience, stream).row(label, writers, Duration.ofSeconds(seconds), statuses::write);
            tell(backlogs, FeedBacklog.HEAD, backlog, progress);
            audience.expectNewcomers();
            var newcomers = new Newcomers(server, all);
            tell(load.run("signups", writers, newcomers::write), progress);
        }
    }

    private void tell(FeedFigures figures, Progress progress) {
        tell(report, FeedFigures.HEAD, figures.row(label), progress);
    }

    private static void tell(Path file, String head, String row, Progress progress) {
        progress.say(row);
        try {
            Files.writeString(
                    file,
                    (Files.exists(file) ? "" : head) + row + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
