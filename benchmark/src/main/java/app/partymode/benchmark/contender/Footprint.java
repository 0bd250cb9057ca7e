package app.partymode.benchmark.contender;

import org.jspecify.annotations.Nullable;

/**
 * What a store takes.
 *
 * @param residentBytes of its process in memory; null: not known, or not its own process
 * @param cacheBytes what its page cache or buffers may take of that; null: it has none
 * @param diskBytes of what it stores, without logs; null: it stores nothing
 * @param remark what these figures include
 */
public record Footprint(
        @Nullable Long residentBytes,
        @Nullable Long cacheBytes,
        @Nullable Long diskBytes,
        String remark) {}
