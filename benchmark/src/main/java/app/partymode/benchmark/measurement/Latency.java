package app.partymode.benchmark.measurement;

import org.HdrHistogram.Histogram;

/** The figures of a histogram; times in microseconds. */
public record Latency(long count, double p50, double p90, double p99, double p999, double max, double mean) {

    private static final double NANOS = 1_000.0;

    static Latency of(Histogram histogram) {
        return new Latency(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / NANOS,
                histogram.getValueAtPercentile(90) / NANOS,
                histogram.getValueAtPercentile(99) / NANOS,
                histogram.getValueAtPercentile(99.9) / NANOS,
                histogram.getMaxValue() / NANOS,
                histogram.getMean() / NANOS);
    }
}
