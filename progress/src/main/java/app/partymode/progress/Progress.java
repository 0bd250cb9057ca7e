package app.partymode.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how far a command has come: a bar at a terminal, else a line when a phase begins and one when it ends. */
public final class Progress {

    private final PrintWriter out;
    private final boolean bars;

    public Progress(PrintWriter out, boolean bars) {
        this.out = out;
        this.bars = bars;
    }

    /** As the terminal allows. */
    public static Progress on(PrintWriter out) {
        var console = System.console();
        return new Progress(out, console != null && console.isTerminal());
    }

    public void say(String line) {
        out.println(line);
        out.flush();
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
        private final AtomicLong done = new AtomicLong();

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
                say(name + " …");
            }
        }

        /** That many steps have been taken since the beginning. */
        public void at(long steps) {
            done.set(steps);
            if (bar != null) {
                bar.stepTo(steps);
            }
        }

        public void step() {
            step(1);
        }

        /** That many more steps have been taken. */
        public void step(long steps) {
            done.addAndGet(steps);
            if (bar != null) {
                bar.stepBy(steps);
            }
        }

        /** Since the beginning. */
        public double seconds() {
            return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1_000.0;
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            } else {
                say("%s: %,d in %.1f s".formatted(name, done.get(), seconds()));
            }
        }
    }
}
