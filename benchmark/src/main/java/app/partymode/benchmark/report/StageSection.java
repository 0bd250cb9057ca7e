package app.partymode.benchmark.report;

import app.partymode.benchmark.contender.Footprint;
import app.partymode.benchmark.socialgraph.GraphStatistics;
import java.util.List;

/** What the page tells of a social graph. */
final class StageSection {

    private final Markdown page;

    StageSection(Markdown page) {
        this.page = page;
    }

    void write(Stage stage) {
        page.append("## ").append(stage.name).append("\n\n");
        if (stage.remark != null) {
            page.append(stage.remark).append("\n\n");
        }
        GraphStatistics graph = stage.graph;
        if (graph != null) {
            page.append(
                    "%s: %,d edges, %,d registered, median book %d, %,d edges answered by one back, the best known is in %,d books.\n\n"
                            .formatted(
                                    graph.origin(),
                                    graph.edges(),
                                    graph.registered(),
                                    graph.medianBook(),
                                    graph.reciprocalEdges(),
                                    graph.mostHolders()));
        }
        rows(stage);
        disagreements(stage);
        new LoopSection(page, stage).write();
        new VariantSection(page, stage).write();
        new StartSection(page, stage).write();
        new OpenLoopSection(page, stage).write();
        crowds(stage);
    }

    private void rows(Stage stage) {
        if (stage.rows.isEmpty()) {
            return;
        }
        long edges = stage.graph == null ? 0 : stage.graph.edges();
        page.table(
                List.of("row", "loading, edges/s", "memory MB", "cache MB", "disk MB", "bytes an edge", "includes"),
                stage.rows.stream()
                        .map(row -> {
                            Footprint taken = row.loaded();
                            return taken == null || row.loading() == null
                                    ? List.of(row.name(), notLoaded(row), "", "", "", "", "")
                                    : List.of(
                                            row.name(),
                                            Markdown.number(row.loading().edgesPerSecond()),
                                            Markdown.megabytes(taken.residentBytes()),
                                            Markdown.megabytes(taken.cacheBytes()),
                                            Markdown.megabytes(taken.diskBytes()),
                                            taken.diskBytes() == null || edges == 0
                                                    ? "–"
                                                    : Markdown.number(taken.diskBytes() / (double) edges),
                                            taken.remark());
                        })
                        .toList());
    }

    private static String notLoaded(ContenderResult row) {
        return row.failure() != null
                ? row.failure()
                : row.loaded() == null ? "not loaded" : row.loaded().remark();
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
            page.append("Before anything was timed, %d questions were asked of all rows. %s\n\n"
                    .formatted(
                            asked,
                            others.isEmpty() ? "All that answered answered alike." : "These did not answer as most:"));
            others.forEach(other -> page.append(other).append("\n"));
            page.append(others.isEmpty() ? "" : "\n");
        }
    }

    private void crowds(Stage stage) {
        if (stage.crowds.isEmpty()) {
            return;
        }
        page.append("### 64 uploads of 200 at once, uploads a second\n\n");
        page.table(
                List.of("row", "share all numbers", "share none", "contacts lost"),
                stage.crowds.stream()
                        .map(crowd -> crowd.failure() != null
                                ? List.of(crowd.row(), crowd.failure(), "", "")
                                : List.of(
                                        crowd.row(),
                                        Markdown.number(crowd.sharingPerSecond()),
                                        Markdown.number(crowd.apartPerSecond()),
                                        Long.toString(crowd.lost())))
                        .toList());
    }
}
