package app.partymode.benchmark.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking one row one thing, or why nothing came of it.
 *
 * @param latency null: it failed, or the row does not offer it
 * @param failure null: it did not fail
 * @param windows the median of each window of the loop, in microseconds; null: a run of a version that had no windows
 */
public record Timing(
        String operation,
        String row,
        @Nullable Latency latency,
        @Nullable String failure,
        @Nullable List<Double> windows) {}
