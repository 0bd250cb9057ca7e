package app.partymode.benchmark.traffic;

import app.partymode.benchmark.measurement.Pace;
import app.partymode.benchmark.traffic.FeedLoad.Answers;
import app.partymode.progress.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes statuses at a fixed rate for a long time, all over HTTP, while contacts read streams: what a service loses or keeps shows. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description =
                "Sets statuses at a fixed rate while their contacts read streams; tells each minute how many were set,"
                        + " failed and are not seen yet, and ends with an error if one failed or was never seen.")
public final class SoakCommand implements Runnable {

    /** Statuses that are being set at the same time. Where so many take too long, the rate is not kept, and the rows tell it. */
    private static final int MOST_AT_ONCE = 64;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final double MILLISECOND = 1e6;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Mixin
    private FeedPeopleOptions options = new FeedPeopleOptions();

    @Option(names = "--rate", required = true, description = "statuses a second")
    private int rate;

    @Option(names = "--minutes", description = "how long (default: ${DEFAULT-VALUE})")
    private int minutes = 60;

    @Override
    public void run() {
        var progress = Progress.on(command.commandLine().getOut());
        var server = options.server();
        FeedPeople all = options.people();
        try (var audience = FeedReaders.open(server, options.base(), all)) {
            var statuses = new StatusWriters(server, all);
            var answers = new Answers();
            audience.tell(answers::seen);
            for (int minute = 1; minute <= minutes; minute++) {
                write(statuses, answers);
                audience.check();
                progress.say(row(minute, answers));
            }
            Looks.until(10, PATIENCE, () -> answers.waiting() == 0);
            progress.say(row(minutes, answers));
            if (answers.waiting() > 0 || answers.failed.sum() > 0) {
                throw new IllegalStateException(
                        "%d failed, %d were never seen".formatted(answers.failed.sum(), answers.waiting()));
            }
        }
    }

    /** For a minute. */
    private void write(StatusWriters statuses, Answers answers) {
        var places = new Semaphore(MOST_AT_ONCE);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        try (var pace = new Pace(rate);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (System.nanoTime() < end) {
                pace.awaitNext();
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        statuses.write(answers);
                    } catch (UnexpectedAnswer e) {
                        answers.failed.increment();
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private static String row(int minute, Answers answers) {
        return String.format(
                Locale.ROOT,
                "minute %d: %,d set, %d failed, %d not seen yet; request %s ms, seen after %s ms (p50 / p99 / longest)",
                minute,
                answers.count.sum(),
                answers.failed.sum(),
                answers.waiting(),
                percentiles(answers.requests),
                percentiles(answers.seen.times()));
    }

    private static String percentiles(Histogram times) {
        return String.format(
                Locale.ROOT,
                "%,.0f / %,.0f / %,.0f",
                times.getValueAtPercentile(50) / MILLISECOND,
                times.getValueAtPercentile(99) / MILLISECOND,
                times.getMaxValue() / MILLISECOND);
    }
}
