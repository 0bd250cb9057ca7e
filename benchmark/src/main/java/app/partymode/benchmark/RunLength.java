package app.partymode.benchmark;

import app.partymode.benchmark.contender.StoreSizes;
import java.time.Duration;
import java.util.List;

/**
 * How long a run is, and what each phase gets of that.
 *
 * @param people of the social graph at 1x
 * @param mainScale the social graph that everything is measured in
 * @param scales for the growth, beside that
 * @param shares of registered people, of a hundred, beside the usual one, at 1x
 * @param whole what the run may take; what would not fit is left out. A short run has more than it takes on a quiet machine: a test
 *     that runs it wants all of it
 */
record RunLength(
        String name,
        int people,
        int mainScale,
        List<Integer> scales,
        List<Integer> shares,
        int compared,
        Duration warmUp,
        Duration closedLoop,
        Duration growthLoop,
        List<Integer> rates,
        Duration openLoop,
        int crowds,
        StoreSizes sizes,
        Duration whole) {

    /** What CI runs, to see that everything runs: its figures mean nothing. */
    static final RunLength BRIEF = new RunLength(
            "brief",
            1_300,
            1,
            List.of(),
            List.of(),
            2,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            List.of(100, 400),
            Duration.ofMillis(200),
            1,
            new StoreSizes(64, 512),
            Duration.ofMinutes(15));

    /** What the nightly build runs: 2 minutes on 2 cores. */
    static final RunLength SMALL = new RunLength(
            "small",
            1_300,
            1,
            List.of(),
            List.of(),
            2,
            Duration.ofSeconds(12),
            Duration.ofSeconds(16),
            Duration.ofSeconds(3),
            List.of(100, 400),
            Duration.ofMillis(1_000),
            1,
            new StoreSizes(64, 512),
            Duration.ofMinutes(15));

    /** What the report is made from: 30 minutes on 2 cores. */
    static final RunLength FULL = new RunLength(
            "full",
            1_500,
            4,
            List.of(1, 16),
            List.of(10, 50),
            8,
            Duration.ofSeconds(60),
            Duration.ofSeconds(220),
            Duration.ofSeconds(30),
            List.of(100, 300, 800, 2_000),
            Duration.ofSeconds(4),
            5,
            new StoreSizes(512, 2_048),
            Duration.ofMinutes(29));
}
