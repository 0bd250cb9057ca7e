package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Latency;
import java.util.function.ToDoubleFunction;

/** What a chart shows of latencies: one of them, as they are far apart. */
enum Percentile {
    MEDIAN("median", "median", Latency::p50),
    P99("99th percentile", "p99", Latency::p99);

    private static final double MICROS_A_MILLI = 1_000;

    private final String title;
    private final String file;
    private final ToDoubleFunction<Latency> micros;

    Percentile(String title, String file, ToDoubleFunction<Latency> micros) {
        this.title = title;
        this.file = file;
        this.micros = micros;
    }

    String title() {
        return title;
    }

    String file() {
        return file;
    }

    double millis(Latency latency) {
        return micros.applyAsDouble(latency) / MICROS_A_MILLI;
    }
}
