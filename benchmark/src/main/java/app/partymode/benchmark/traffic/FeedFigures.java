package app.partymode.benchmark.traffic;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What a measurement of the feed found.
 *
 * @param in changes answered in a second
 * @param relayed events appended in a second
 * @param applied events applied in a second
 * @param seen changes that arrived at a reader in a second
 * @param lost changes that no reader was told of
 */
record FeedFigures(
        String what,
        double in,
        double relayed,
        double applied,
        double seen,
        Backlog backlog,
        FeedLoad.Answers answers,
        long lost) {

    static final String HEAD = """
        | version | load | in/s | relayed/s | applied/s | seen/s | request p50 / p99 | seen after p50 / p99 | book seen after p50 / p99 \
        | most in outbox | most in stream | most unseen | failed | lost |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    private static final double MILLISECOND = 1e6;

    /** The most that waited at one of the looks: in the outbox, in the stream, and on the whole way. */
    record Backlog(long outbox, long stream, long unseen) {

        static final Backlog NONE = new Backlog(0, 0, 0);

        Backlog with(long inOutbox, long inStream, long notSeen) {
            return new Backlog(Math.max(outbox, inOutbox), Math.max(stream, inStream), Math.max(unseen, notSeen));
        }
    }

    FeedFigures withLost(long notSeen) {
        return new FeedFigures(what, in, relayed, applied, seen, backlog, answers, notSeen);
    }

    /** A row of the table, in milliseconds. */
    String row(String label) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.0f | %.0f | %s | %s | %s | %,d | %,d | %,d | %d | %d |",
                label,
                what,
                in,
                relayed,
                applied,
                seen,
                percentiles(answers.requests),
                percentiles(answers.seen.times()),
                answers.seenToo.count() == 0 ? "" : percentiles(answers.seenToo.times()),
                backlog.outbox(),
                backlog.stream(),
                backlog.unseen(),
                answers.failed.sum(),
                lost);
    }

    private static String percentiles(Histogram times) {
        return String.format(
                Locale.ROOT,
                "%,.0f / %,.0f",
                times.getValueAtPercentile(50) / MILLISECOND,
                times.getValueAtPercentile(99) / MILLISECOND);
    }
}
