package app.partymode.benchmark.traffic;

import app.partymode.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Connects thousands of phones to a running stack, and has a friend of all set statuses. */
@Command(
        name = "phones",
        mixinStandardHelpOptions = true,
        description = "Opens thousands of event streams, sets statuses that all are told of, uploads books beside that,"
                + " and lets all reconnect at once.")
public final class PhonesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(names = "--base-uri", required = true, description = "where nginx listens")
    private URI base = URI.create("");

    @Option(
            names = "--phones",
            split = ",",
            description = "streams that are open, step by step (default: ${DEFAULT-VALUE})")
    private List<Integer> phones = List.of(4_000, 10_000);

    @Option(names = "--users", description = "who has them, each as many (default: ${DEFAULT-VALUE})")
    private int users = 1_000;

    @Option(names = "--statuses", description = "statuses in each part of the night (default: ${DEFAULT-VALUE})")
    private int statuses = 5;

    @Option(names = "--idle", description = "seconds before memory is read (default: ${DEFAULT-VALUE})")
    private int idleSeconds = 20;

    @Option(names = "--pid", description = "the contacts service, whose memory is read", required = true)
    private long pid;

    @Option(names = "--report", description = "the file for the figures (default: ${DEFAULT-VALUE})")
    private Path report = Path.of("phones.md");

    @Override
    public void run() {
        var progress = Progress.on(command.commandLine().getOut());
        String page = new Night(new Server(base), base, progress, pid, idleSeconds, statuses).run(users, phones);
        progress.say(page);
        try {
            Files.writeString(report, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
