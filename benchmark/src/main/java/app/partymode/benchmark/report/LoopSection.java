package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.OpenTiming;
import app.partymode.benchmark.measurement.Timing;
import java.util.ArrayList;
import java.util.List;

/** The tables of the closed and the open loop over one social graph, with their charts. */
final class LoopSection {

    private final Markdown page;
    private final Stage stage;

    LoopSection(Markdown page, Stage stage) {
        this.page = page;
        this.stage = stage;
    }

    void write() {
        closedLoop();
        openLoop();
    }

    private void closedLoop() {
        List<String> rows = Figures.rows(stage);
        if (rows.isEmpty()) {
            return;
        }
        page.append("### Closed loop: median · 99 %, µs\n\n");
        var lines = new ArrayList<List<String>>();
        for (String operation : Figures.operations(stage)) {
            var line = new ArrayList<>(List.of(operation));
            rows.forEach(row -> line.add(stage.closedLoop.stream()
                    .filter(timing ->
                            timing.operation().equals(operation) && timing.row().equals(row))
                    .map(LoopSection::shown)
                    .findFirst()
                    .orElse("–")));
            lines.add(line);
        }
        var head = new ArrayList<>(List.of("operation"));
        head.addAll(rows);
        page.table(head, lines);
        if (stage.openLoop.isEmpty()) {
            return;
        }
        stage.closedLoop.stream()
                .filter(timing -> timing.latency() != null)
                .map(Timing::operation)
                .distinct()
                .map(operation -> "![%s](%s)\n".formatted(operation, Charts.percentilesFile(operation)))
                .forEach(page::append);
        page.append("\n");
    }

    private static String shown(Timing timing) {
        Latency latency = timing.latency();
        if (latency != null) {
            return Markdown.number(latency.p50()) + " · " + Markdown.number(latency.p99());
        }
        String failure = timing.failure();
        return failure == null ? "too few answers" : failure.equals("not offered") ? "–" : failure;
    }

    private void openLoop() {
        if (stage.openLoop.isEmpty()) {
            return;
        }
        page.append("### Open loop: median · 99 % from the intended start, µs\n\n");
        List<String> operations =
                stage.openLoop.stream().map(OpenTiming::operation).distinct().toList();
        for (String operation : operations) {
            List<OpenTiming> timings = stage.openLoop.stream()
                    .filter(timing -> timing.operation().equals(operation))
                    .toList();
            List<Integer> rates =
                    timings.stream().map(OpenTiming::rate).distinct().toList();
            var head = new ArrayList<>(List.of(operation));
            rates.forEach(rate -> head.add("%,d/s".formatted(rate)));
            var lines = new ArrayList<List<String>>();
            timings.stream().map(OpenTiming::row).distinct().forEach(row -> {
                var line = new ArrayList<>(List.of(row));
                timings.stream().filter(timing -> timing.row().equals(row)).forEach(timing -> line.add(shown(timing)));
                lines.add(line);
            });
            page.table(head, lines);
            page.append("![%s](%s)\n\n".formatted(operation, Charts.loadFile(operation)));
        }
    }

    private static String shown(OpenTiming timing) {
        Latency latency = timing.latency();
        if (latency == null) {
            return String.valueOf(timing.failure());
        }
        String shown = Markdown.number(latency.p50()) + " · " + Markdown.number(latency.p99());
        return timing.kept() ? shown : "not kept: " + Markdown.number(timing.achieved()) + "/s, " + shown;
    }
}
