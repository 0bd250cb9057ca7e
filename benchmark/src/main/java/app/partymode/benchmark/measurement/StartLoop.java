package app.partymode.benchmark.measurement;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.operation.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Asks a row of a process that has just started each read in turn, from the first question on. */
public final class StartLoop {

    /** So many of each read are told apart from those that follow. */
    public static final int FIRST = 200;

    private static final List<Integer> MOMENTS = List.of(1, 2, 5, 10, 20, 40, 60);

    private final Contender row;
    private final List<OperationTimes> cells;
    private final Operation watched;
    private final List<Start.Moment> moments = new ArrayList<>();
    private final Histogram moment = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
    private int since;

    private StartLoop(Contender row, List<Operation> reads, Operation watched) {
        this.row = row;
        this.cells = reads.stream()
                .map(operation -> new OperationTimes(operation, row))
                .toList();
        this.watched = watched;
    }

    /**
     * Asks for so long.
     *
     * @param watched the one whose median is told for each part of the time
     */
    public static Start of(
            Contender row, List<Operation> reads, Operation watched, Duration duration, double readySeconds) {
        var loop = new StartLoop(row, reads, watched);
        loop.run(duration);
        return new Start(
                row.name(),
                readySeconds,
                loop.cells.stream().map(OperationTimes::timing).toList(),
                watched.name(),
                loop.moments);
    }

    private void run(Duration duration) {
        long begin = System.nanoTime();
        long now = begin;
        for (int time = 0; now - begin < duration.toNanos(); time++) {
            for (OperationTimes cell : cells) {
                ask(cell, time);
            }
            now = System.nanoTime();
            endMoment((int) TimeUnit.NANOSECONDS.toSeconds(now - begin));
        }
    }

    private void ask(OperationTimes cell, int time) {
        long begin = System.nanoTime();
        if (time < FIRST) {
            cell.time(time);
        } else if (cell.isOpen()) {
            cell.answer(time);
        }
        if (cell.isOpen() && cell.operation().equals(watched.name())) {
            moment.recordValue(System.nanoTime() - begin);
        }
    }

    private void endMoment(int seconds) {
        int end = MOMENTS.stream().filter(to -> to <= seconds && to > since).reduce(0, Math::max);
        if (end > 0 && moment.getTotalCount() > 0) {
            moments.add(new Start.Moment(since, end, Latency.of(moment).p50()));
            moment.reset();
            since = end;
        }
    }
}
