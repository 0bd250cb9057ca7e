package app.partymode.benchmark.report;

import app.partymode.benchmark.contender.Footprint;
import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.OpenTiming;
import app.partymode.benchmark.measurement.Timing;
import app.partymode.benchmark.town.TownStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report as a Markdown page. */
final class Page {

    private static final double MEGABYTE = 1024 * 1024;

    private final Path folder;
    private final StringBuilder text = new StringBuilder();

    Page(Path folder) {
        this.folder = folder;
    }

    void write(Results results) {
        heading(results);
        goals(results);
        for (Stage stage : results.stages) {
            stage(stage);
        }
        growthCharts(new Figures(results));
        settings(new Figures(results).main());
        plans(results);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("README.md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String number(double value) {
        String pattern = value == Math.rint(value) || Math.abs(value) >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    private void heading(Results results) {
        text.append("# Benchmark, `--%s`\n\n".formatted(results.length));
        text.append(("Written by the program; how it measures, and how to read this, is in"
                        + " [docs/benchmark.md](../../docs/benchmark.md). Begun %s, %.0f s, seed %d.\n\n")
                .formatted(results.startedAt, results.seconds, results.seed));
        var rows = new ArrayList<List<String>>();
        results.machine.forEach((what, value) -> rows.add(List.of(what, value)));
        table(List.of("machine", ""), rows);
    }

    private void goals(Results results) {
        text.append("## Goals\n\n");
        table(
                List.of("ratio", "goal", "figure", "reached"),
                Goals.of(results).stream()
                        .map(goal -> List.of(goal.what(), goal.goalText(), goal.figureText(), goal.reached()))
                        .toList());
    }

    private void stage(Stage stage) {
        text.append("## ").append(stage.name).append("\n\n");
        if (stage.remark != null) {
            text.append(stage.remark).append("\n\n");
        }
        TownStatistics town = stage.town;
        if (town != null) {
            text.append(
                    "%s: %,d edges, %,d registered, median book %d, %,d edges answered by one back, the best known is in %,d books.\n\n"
                            .formatted(
                                    town.origin(),
                                    town.edges(),
                                    town.registered(),
                                    town.medianBook(),
                                    town.reciprocalEdges(),
                                    town.mostHolders()));
        }
        rows(stage);
        disagreements(stage);
        closedLoop(stage);
        openLoop(stage);
        crowds(stage);
    }

    private void rows(Stage stage) {
        if (stage.rows.isEmpty()) {
            return;
        }
        long edges = stage.town == null ? 0 : stage.town.edges();
        table(
                List.of("row", "loading, edges/s", "memory MB", "cache MB", "disk MB", "bytes an edge", "includes"),
                stage.rows.stream()
                        .map(row -> {
                            Footprint taken = row.loaded();
                            return taken == null || row.loading() == null
                                    ? List.of(row.name(), String.valueOf(row.failure()), "", "", "", "", "")
                                    : List.of(
                                            row.name(),
                                            number(row.loading().edgesPerSecond()),
                                            megabytes(taken.residentBytes()),
                                            megabytes(taken.cacheBytes()),
                                            megabytes(taken.diskBytes()),
                                            taken.diskBytes() == null || edges == 0
                                                    ? "–"
                                                    : number(taken.diskBytes() / (double) edges),
                                            taken.remark());
                        })
                        .toList());
    }

    private void disagreements(Stage stage) {
        List<String> others = stage.agreements.stream()
                .flatMap(agreement ->
                        agreement.others().stream().map(other -> "- " + agreement.operation() + " – " + other))
                .filter(other -> !other.endsWith("not offered"))
                .toList();
        int asked = stage.agreements.stream()
                .mapToInt(agreement -> agreement.asked())
                .sum();
        if (asked > 0) {
            text.append("Before anything was timed, %d questions were asked of all rows. %s\n\n"
                    .formatted(
                            asked,
                            others.isEmpty() ? "All that answered answered alike." : "These did not answer as most:"));
            others.forEach(other -> text.append(other).append("\n"));
            text.append(others.isEmpty() ? "" : "\n");
        }
        var warmUp = stage.warmUp;
        if (warmUp != null) {
            text.append("Warm-up: %.0f s, then the medians of %d of %d cells stayed as they were.\n\n"
                    .formatted(warmUp.seconds(), warmUp.steady(), warmUp.cells()));
        }
    }

    private void closedLoop(Stage stage) {
        List<String> rows = Figures.rows(stage);
        if (rows.isEmpty()) {
            return;
        }
        text.append("### Closed loop: median · 99 %, µs\n\n");
        var lines = new ArrayList<List<String>>();
        for (String operation : Figures.operations(stage)) {
            var line = new ArrayList<>(List.of(operation));
            rows.forEach(row -> line.add(stage.closedLoop.stream()
                    .filter(timing ->
                            timing.operation().equals(operation) && timing.row().equals(row))
                    .map(Page::shown)
                    .findFirst()
                    .orElse("–")));
            lines.add(line);
        }
        var head = new ArrayList<>(List.of("operation"));
        head.addAll(rows);
        table(head, lines);
        if (stage.openLoop.isEmpty()) {
            return;
        }
        stage.closedLoop.stream()
                .filter(timing -> timing.latency() != null)
                .map(Timing::operation)
                .distinct()
                .map(operation -> "![%s](%s)\n".formatted(operation, Charts.percentilesFile(operation)))
                .forEach(text::append);
        text.append("\n");
    }

    private static String shown(Timing timing) {
        Latency latency = timing.latency();
        if (latency != null) {
            return number(latency.p50()) + " · " + number(latency.p99());
        }
        String failure = timing.failure();
        return failure == null ? "too few answers" : failure.equals("not offered") ? "–" : failure;
    }

    private void openLoop(Stage stage) {
        if (stage.openLoop.isEmpty()) {
            return;
        }
        text.append("### Open loop: median · 99 % from the intended start, µs\n\n");
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
            table(head, lines);
            text.append("![%s](%s)\n\n".formatted(operation, Charts.loadFile(operation)));
        }
    }

    private static String shown(OpenTiming timing) {
        Latency latency = timing.latency();
        if (latency == null) {
            return String.valueOf(timing.failure());
        }
        String shown = number(latency.p50()) + " · " + number(latency.p99());
        return timing.kept() ? shown : "not kept: " + number(timing.achieved()) + "/s, " + shown;
    }

    private void crowds(Stage stage) {
        if (stage.crowds.isEmpty()) {
            return;
        }
        text.append("### 64 uploads of 200 at once, uploads a second\n\n");
        table(
                List.of("row", "share all numbers", "share none", "contacts lost"),
                stage.crowds.stream()
                        .map(crowd -> crowd.failure() != null
                                ? List.of(crowd.row(), crowd.failure(), "", "")
                                : List.of(
                                        crowd.row(),
                                        number(crowd.sharingPerSecond()),
                                        number(crowd.apartPerSecond()),
                                        Long.toString(crowd.lost())))
                        .toList());
    }

    private void growthCharts(Figures figures) {
        if (figures.growth().size() > 1) {
            text.append("## Growth\n\n");
            Charts.growing()
                    .forEach(
                            operation -> text.append("![%s](%s)\n".formatted(operation, Charts.growthFile(operation))));
            text.append("\n");
        }
    }

    private void settings(Stage stage) {
        text.append("## Versions and settings\n\n");
        table(
                List.of("row", "settings"),
                stage.rows.stream()
                        .map(row -> List.of(
                                row.name(),
                                row.settings().entrySet().stream()
                                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                                        .sorted()
                                        .collect(Collectors.joining("; "))))
                        .toList());
    }

    private void plans(Results results) {
        text.append("## Plans\n\n");
        for (Stage stage : results.stages) {
            for (PlanShown plan : stage.plans) {
                text.append("<details><summary>%s: %s, %s, cost %,d</summary>\n\n```\n%s```\n\n</details>\n\n"
                        .formatted(stage.name, plan.row(), plan.statement(), plan.cost(), plan.text()));
            }
        }
    }

    private void table(List<String> head, List<? extends List<String>> rows) {
        line(head);
        line(head.stream().map(_ -> "---").toList());
        rows.forEach(this::line);
        text.append("\n");
    }

    private void line(List<String> cells) {
        text.append("| ")
                .append(cells.stream()
                        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private static String megabytes(@Nullable Long bytes) {
        return bytes == null ? "–" : number(bytes / MEGABYTE);
    }
}
