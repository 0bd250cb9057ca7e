package app.partymode.benchmark.measurement;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking one row one thing, or why nothing came of it.
 *
 * @param latency null: it failed, or the row does not offer it
 * @param failure null: it did not fail
 */
public record Timing(
        String operation,
        String row,
        @Nullable Latency latency,
        @Nullable String failure) {}
