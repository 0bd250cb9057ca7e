package app.partymode.benchmark.traffic;

import app.partymode.benchmark.measurement.Pace;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again and again whether something is so. */
final class Looks {

    private Looks() {}

    /** Returns when it is so, or when the time is over. */
    static void until(int perSecond, Duration time, BooleanSupplier reached) {
        long begin = System.nanoTime();
        try (var pace = new Pace(perSecond)) {
            while (!reached.getAsBoolean() && System.nanoTime() - begin < time.toNanos()) {
                pace.awaitNext();
            }
        }
    }
}
