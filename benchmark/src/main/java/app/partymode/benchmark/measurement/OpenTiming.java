package app.partymode.benchmark.measurement;

import org.jspecify.annotations.Nullable;

/**
 * What came of a load at a fixed rate.
 *
 * @param rate questions a second that were to be asked
 * @param achieved answers a second that came
 * @param latency from when each question was to be asked; null: it failed
 * @param kept whether the row kept pace; if not, its latency says how long the queue had become
 */
public record OpenTiming(
        String operation,
        String row,
        int rate,
        double achieved,
        @Nullable Latency latency,
        boolean kept,
        @Nullable String failure) {}
