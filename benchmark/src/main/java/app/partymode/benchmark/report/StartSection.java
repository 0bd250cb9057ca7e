package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.Start;
import app.partymode.benchmark.measurement.StartLoop;
import app.partymode.benchmark.measurement.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The tables of processes that had just started. */
final class StartSection {

    private final Markdown page;
    private final Stage stage;

    StartSection(Markdown page, Stage stage) {
        this.page = page;
        this.stage = stage;
    }

    void write() {
        if (stage.starts.isEmpty()) {
            return;
        }
        page.append("""
            ### Just started: the first %d questions of each read, median · 99 %%, µs

            A new process for each row, with the same heap, asks each read in turn, but for those of three steps and more. It has no cache of classes and code from a training run, which the
            image of the service has. In brackets the multiple of the median of the closed loop.

            """.formatted(StartLoop.FIRST));
        var lines = new ArrayList<List<String>>();
        for (Timing read : stage.starts.getFirst().first()) {
            lines.add(line(read.operation(), start -> first(start, read.operation())));
        }
        page.table(head("operation"), lines);
        firstMinute();
    }

    private interface Cell {
        String of(Start start);
    }

    private List<String> head(String first) {
        return line(first, Start::row);
    }

    private List<String> line(String first, Cell cell) {
        var line = new ArrayList<>(List.of(first));
        stage.starts.forEach(start -> line.add(cell.of(start)));
        return line;
    }

    private String first(Start start, String operation) {
        Optional<Latency> latency = Figures.first(start, operation);
        if (latency.isEmpty()) {
            return "–";
        }
        OptionalDouble ratio =
                Figures.ratio(OptionalDouble.of(latency.get().p50()), Figures.median(stage, operation, start.row()));
        return Markdown.number(latency.get().p50()) + " · "
                + Markdown.number(latency.get().p99())
                + (latency.get().count() < StartLoop.FIRST
                        ? ", of " + latency.get().count()
                        : "")
                + (ratio.isEmpty() ? "" : " (%s)".formatted(Markdown.number(ratio.getAsDouble())));
    }

    private void firstMinute() {
        String watched = stage.starts.getFirst().watched();
        page.append("### The first minute after a start: %s, median, µs\n\n".formatted(watched));
        var lines = new ArrayList<List<String>>();
        lines.add(line("ready after", start -> Markdown.number(start.readySeconds()) + " s"));
        stage.starts.stream()
                .flatMap(start -> start.moments().stream())
                .map(moment -> List.of(moment.fromSecond(), moment.toSecond()))
                .distinct()
                .sorted((one, other) -> Integer.compare(one.getLast(), other.getLast()))
                .forEach(part -> lines.add(line(
                        "seconds %d to %d".formatted(part.getFirst(), part.getLast()),
                        start -> moment(start, part.getFirst(), part.getLast()))));
        lines.add(line("closed loop", start -> {
            OptionalDouble median = Figures.median(stage, watched, start.row());
            return median.isEmpty() ? "–" : Markdown.number(median.getAsDouble());
        }));
        page.table(head("since the first question"), lines);
    }

    private static String moment(Start start, int from, int to) {
        return start.moments().stream()
                .filter(moment -> moment.fromSecond() == from && moment.toSecond() == to)
                .map(moment -> Markdown.number(moment.median()))
                .findFirst()
                .orElse("–");
    }
}
