package app.partymode.benchmark;

import app.partymode.benchmark.contender.StoreSizes;
import app.partymode.benchmark.measurement.Repetition;
import java.time.Duration;
import java.util.List;

/**
 * How long a run is, and what each phase gets of that.
 *
 * @param people of the social graph at 1x
 * @param mainScale the social graph that everything is measured in
 * @param scales for the growth, beside that
 * @param shares of registered people, of a hundred, beside the usual one, at 1x
 * @param repetition of each read, before anything is timed
 * @param warmUp so long at most for the medians to stand still after that
 * @param start so long a process is watched that has just started; zero: none is
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
        Repetition repetition,
        Duration warmUp,
        Duration closedLoop,
        Duration growthLoop,
        List<Integer> rates,
        Duration openLoop,
        Duration start,
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
            new Repetition(0, Duration.ZERO),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            List.of(100, 400),
            Duration.ofMillis(200),
            Duration.ZERO,
            1,
            new StoreSizes(64, 512),
            Duration.ofMinutes(15));

    /** What the nightly build runs, on 2 cores: not warm, and its rates are held for a second only. */
    static final RunLength SMALL = new RunLength(
            "small",
            1_300,
            1,
            List.of(),
            List.of(),
            2,
            new Repetition(1_000, Duration.ofMillis(500)),
            Duration.ofSeconds(12),
            Duration.ofSeconds(16),
            Duration.ofSeconds(3),
            List.of(100, 400),
            Duration.ofMillis(1_000),
            Duration.ofSeconds(5),
            1,
            new StoreSizes(64, 512),
            Duration.ofMinutes(15));

    /** As warm as the full one, at one size, for 2 quiet cores that are free for half an hour. */
    static final RunLength WARM = new RunLength(
            "warm",
            1_500,
            4,
            List.of(),
            List.of(),
            8,
            new Repetition(20_000, Duration.ofSeconds(10)),
            Duration.ofSeconds(45),
            Duration.ofSeconds(150),
            Duration.ofSeconds(30),
            List.of(100, 400, 1_600),
            Duration.ofSeconds(8),
            Duration.ofSeconds(30),
            3,
            new StoreSizes(512, 2_048),
            Duration.ofMinutes(35));

    /** All that the goals ask for, on 2 quiet cores: rates held for 20 seconds, a whole first minute, and all sizes. */
    static final RunLength FULL = new RunLength(
            "full",
            1_500,
            4,
            List.of(1, 16),
            List.of(),
            8,
            new Repetition(20_000, Duration.ofSeconds(15)),
            Duration.ofSeconds(60),
            Duration.ofSeconds(150),
            Duration.ofSeconds(20),
            List.of(400, 1_600),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            3,
            new StoreSizes(512, 2_048),
            Duration.ofMinutes(55));

    /** Of each read while the growth is measured: another size finds compilers and clients warm, only the stores are new. */
    Repetition growthRepetition() {
        return new Repetition(repetition.questions(), repetition.longest().dividedBy(3));
    }

    /** For the variants of shared contacts over one graph. */
    Duration variantLoop() {
        return closedLoop.dividedBy(10);
    }

    /** Over both graphs, with their warm-up. */
    Duration variantsTake() {
        return variantLoop().plus(repetition.longest().multipliedBy(4)).multipliedBy(2);
    }

    /** What one size more takes, beside loading: at most four rows with five reads each, and the loop with its warm-up. */
    Duration growthTakes() {
        return growthRepetition().longest().multipliedBy(20).plus(growthLoop.multipliedBy(2));
    }
}
