package app.partymode.benchmark.traffic;

import app.partymode.benchmark.socialgraph.SocialGraph;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The figures of a run, as a part of a page of Markdown. */
final class TrafficPage {

    private static final double MILLISECOND = 1e6;

    private final SocialGraph graph;
    private final int rate;
    private final int minutes;

    TrafficPage(SocialGraph graph, int rate, int minutes) {
        this.graph = graph;
        this.rate = rate;
        this.minutes = minutes;
    }

    String of(Arrivals arrivals) {
        var page = new StringBuilder(line(
                "%,d users, %,d edges, then %d arrivals a second for %d minutes; milliseconds from when a request was"
                        + " due.%n%n",
                graph.registered().length, graph.edges(), rate, minutes));
        page.append("| operation | count | p50 | p90 | p99 | max |\n| --- | --- | --- | --- | --- | --- |\n");
        arrivals.latencies().forEach((name, latencies) -> page.append(row(name, latencies)));
        long failed =
                arrivals.failures().values().stream().mapToLong(Long::longValue).sum();
        page.append(line("%nErrors: %d%s%n", failed, failed == 0 ? "" : " " + arrivals.failures()));
        return page.toString();
    }

    private static String row(String name, Histogram latencies) {
        return line(
                "| %s | %,d | %s | %s | %s | %s |%n",
                name,
                latencies.getTotalCount(),
                at(latencies, 50),
                at(latencies, 90),
                at(latencies, 99),
                at(latencies, 100));
    }

    private static String at(Histogram latencies, double percentile) {
        return line("%.1f", latencies.getValueAtPercentile(percentile) / MILLISECOND);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
