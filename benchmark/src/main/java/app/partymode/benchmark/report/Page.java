package app.partymode.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report as a Markdown page. */
final class Page {

    private final Path folder;
    private final Markdown page = new Markdown();

    Page(Path folder) {
        this.folder = folder;
    }

    void write(Results results) {
        heading(results);
        goals(results);
        var stages = new StageSection(page);
        results.stages.forEach(stages::write);
        growthCharts(new Figures(results));
        settings(new Figures(results).main());
        plans(results);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("README.md"), page.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void heading(Results results) {
        page.append("# Benchmark, `--%s`\n\n".formatted(results.length));
        List<String> verdict = Verdict.of(new Figures(results).main());
        verdict.forEach(line -> page.append("- ").append(line).append("\n"));
        if (!verdict.isEmpty()) {
            page.append("\n"
                    + "Medians of the closed loop in the first social graph, in geometric means. Level is what is"
                    + " less than a fifth apart.\n\n");
        }
        page.append(("Written by the program; how it measures, and how to read this, is in"
                        + " [docs/benchmark.md](../../docs/benchmark.md). Begun %s, %.0f s, seed %d.\n\n")
                .formatted(results.startedAt, results.seconds, results.seed));
        var rows = new ArrayList<List<String>>();
        results.machine.forEach((what, value) -> rows.add(List.of(what, value)));
        page.table(List.of("machine", ""), rows);
    }

    private void goals(Results results) {
        page.append("## Goals\n\n");
        page.table(
                List.of("ratio, with the middle half of the windows", "goal", "figure", "reached", "what was tried"),
                Goals.of(results).stream()
                        .map(goal ->
                                List.of(goal.what(), goal.goalText(), goal.figureText(), goal.reached(), goal.tried()))
                        .toList());
    }

    private void growthCharts(Figures figures) {
        if (figures.growth().size() > 1) {
            page.append("## Growth\n\n");
            if (figures.growth().stream()
                            .map(stage -> stage.rows.size())
                            .distinct()
                            .count()
                    > 1) {
                page.append(
                        "Not as many rows took turns in each social graph, and rows make each other slower. So compare"
                                + " rows of one social graph, or two with the same rows.\n\n");
            }
            Charts.growing(figures)
                    .forEach(
                            operation -> page.append("![%s](%s)\n".formatted(operation, Charts.growthFile(operation))));
            page.append("\n");
        }
    }

    private void settings(Stage stage) {
        page.append("## Versions and settings\n\n");
        page.table(
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
        page.append("## Plans\n\n");
        for (Stage stage : results.stages) {
            for (PlanShown plan : stage.plans) {
                page.append("<details><summary>%s: %s, %s, %,d %s</summary>\n\n```\n%s```\n\n</details>\n\n"
                        .formatted(stage.name, plan.row(), plan.statement(), plan.cost(), plan.unit(), plan.text()));
            }
        }
    }
}
