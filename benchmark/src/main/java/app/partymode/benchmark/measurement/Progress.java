package app.partymode.benchmark.measurement;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how far a phase has come: a bar at a terminal, else a line when it begins and one when it ends. */
public final class Progress {

    private final PrintStream out;
    private final boolean bars;

    public Progress(PrintStream out, boolean bars) {
        this.out = out;
        this.bars = bars;
    }

    public void say(String line) {
        out.println(line);
    }

    /** Begins a phase of so many steps. */
    public Phase begin(String name, long steps) {
        return new Phase(name, steps);
    }

    /** A phase that has been begun. */
    public final class Phase implements AutoCloseable {

        private final String name;
        private final long begin = System.nanoTime();
        private final @Nullable ProgressBar bar;

        private Phase(String name, long steps) {
            this.name = name;
            this.bar = bars
                    ? new ProgressBarBuilder()
                            .setTaskName(name)
                            .setInitialMax(steps)
                            .setUpdateIntervalMillis(500)
                            .build()
                    : null;
            if (bar == null) {
                out.println(name + " …");
            }
        }

        /** That many steps have been taken since the beginning. */
        public void at(long steps) {
            if (bar != null) {
                bar.stepTo(steps);
            }
        }

        public void step() {
            if (bar != null) {
                bar.step();
            }
        }

        public double seconds() {
            return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1_000.0;
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            } else {
                out.printf("%s: %.1f s%n", name, seconds());
            }
        }
    }
}
