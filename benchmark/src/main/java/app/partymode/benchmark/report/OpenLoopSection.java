package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.OpenTiming;
import java.util.ArrayList;
import java.util.List;

/** The tables of the open loop over one social graph, with their charts. */
final class OpenLoopSection {

    private final Markdown page;
    private final Stage stage;

    OpenLoopSection(Markdown page, Stage stage) {
        this.page = page;
        this.stage = stage;
    }

    void write() {
        if (stage.openLoop.isEmpty()) {
            return;
        }
        page.append("### Open loop: median · 99 % from the intended start, µs\n\n");
        if (stage.openLoopSeconds != null) {
            page.append("Each rate was held for %s s.\n\n".formatted(Markdown.number(stage.openLoopSeconds)));
        }
        stage.openLoop.stream().map(OpenTiming::operation).distinct().forEach(this::table);
    }

    private void table(String operation) {
        List<OpenTiming> timings = stage.openLoop.stream()
                .filter(timing -> timing.operation().equals(operation))
                .toList();
        var head = new ArrayList<>(List.of(operation));
        timings.stream().map(OpenTiming::rate).distinct().forEach(rate -> head.add("%,d/s".formatted(rate)));
        var lines = new ArrayList<List<String>>();
        timings.stream().map(OpenTiming::row).distinct().forEach(row -> {
            var line = new ArrayList<>(List.of(row));
            timings.stream().filter(timing -> timing.row().equals(row)).forEach(timing -> line.add(shown(timing)));
            lines.add(line);
        });
        page.table(head, lines);
        Charts.loadFiles(operation).forEach(file -> page.append("![%s](%s)\n".formatted(operation, file)));
        page.append("\n");
    }

    private static String shown(OpenTiming timing) {
        Latency latency = timing.latency();
        if (latency == null) {
            return "not offered".equals(timing.failure()) ? "–" : String.valueOf(timing.failure());
        }
        String shown = Markdown.number(latency.p50()) + " · " + Markdown.number(latency.p99());
        return timing.kept() ? shown : "not kept: " + Markdown.number(timing.achieved()) + "/s, " + shown;
    }
}
