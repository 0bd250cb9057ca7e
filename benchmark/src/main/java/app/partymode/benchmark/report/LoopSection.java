package app.partymode.benchmark.report;

import app.partymode.benchmark.contender.ContenderNames;
import app.partymode.benchmark.measurement.ClosedLoop.WarmUp;
import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.Repetition;
import app.partymode.benchmark.measurement.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** The tables of the closed loop over one social graph: times, and their ratios. */
final class LoopSection {

    /** Fewer questions of a read than this, and compilers have not finished with it. */
    private static final int WARM = 20_000;

    private final Markdown page;
    private final Stage stage;
    private final List<String> rows;

    LoopSection(Markdown page, Stage stage) {
        this.page = page;
        this.stage = stage;
        this.rows = Figures.rows(stage);
    }

    void write() {
        warmUp();
        if (rows.isEmpty()) {
            return;
        }
        page.append("### %s: median · 99 %%, µs\n\n".formatted(isWarm() ? "Warm" : "Closed loop, not warm"));
        table((operation, row) -> shown(operation, row));
        if (!stage.openLoop.isEmpty()) {
            Charts.closedLoopFiles().forEach(file -> page.append("![closed loop](%s)\n".formatted(file)));
            page.append("\n");
        }
        if (rows.contains(ContenderNames.SQL)) {
            page.append("### %s: medians in multiples of PostgreSQL's, with the middle half of the loop's windows\n\n"
                    .formatted(isWarm() ? "Warm" : "Closed loop, not warm"));
            table(this::ratio);
        }
    }

    private boolean isWarm() {
        WarmUp warmUp = stage.warmUp;
        return warmUp != null && warmUp.questions() != null && warmUp.questions() >= WARM;
    }

    private void warmUp() {
        WarmUp warmUp = stage.warmUp;
        if (warmUp == null) {
            return;
        }
        int questions = warmUp.questions() == null ? 0 : warmUp.questions();
        page.append(
                questions == 0
                        ? "**Not warm**: nothing was asked for its own sake before the rounds. "
                        : "Each read was asked of each row %,d times before%s. "
                                .formatted(
                                        questions,
                                        isWarm() ? "" : ", which is too few to be warm (%,d)".formatted(WARM)));
        if (warmUp.fewer() != null && !warmUp.fewer().isEmpty()) {
            page.append(fewer(warmUp.fewer()));
        }
        page.append("Warm-up: %.0f s, then the medians of %d of %d cells stayed as they were.\n\n"
                .formatted(warmUp.seconds(), warmUp.steady(), warmUp.cells()));
    }

    /** In a run that is not warm it is all the same which they are. */
    private String fewer(List<Repetition.Fewer> fewer) {
        return isWarm()
                ? "Less often, as the time for one read was over: %s. "
                        .formatted(String.join(
                                "; ",
                                fewer.stream()
                                        .map(read -> "%s, %s %,d".formatted(read.operation(), read.row(), read.asked()))
                                        .toList()))
                : "%d of them less often, as the time for one was over. ".formatted(fewer.size());
    }

    private void table(BiFunction<String, String, String> cell) {
        var lines = new ArrayList<List<String>>();
        lines.add(leftOut());
        for (String operation : Figures.operations(stage)) {
            var line = new ArrayList<>(List.of(operation));
            rows.forEach(row -> line.add(cell.apply(operation, row)));
            lines.add(line);
        }
        var head = new ArrayList<>(List.of("operation"));
        head.addAll(rows);
        page.table(head, lines);
    }

    /** Figures of rows that do less must not be read without that. */
    private List<String> leftOut() {
        var line = new ArrayList<>(List.of("*left out*"));
        rows.forEach(row -> line.add(stage.rows.stream()
                .filter(result -> result.name().equals(row))
                .map(ContenderResult::leavesOut)
                .filter(left -> left != null && !left.isEmpty())
                .map("*%s*"::formatted)
                .findFirst()
                .orElse("–")));
        return line;
    }

    private String shown(String operation, String row) {
        return Figures.timing(stage, operation, row).map(LoopSection::shown).orElse("–");
    }

    private static String shown(Timing timing) {
        Latency latency = timing.latency();
        if (latency != null) {
            return Markdown.number(latency.p50()) + " · " + Markdown.number(latency.p99());
        }
        String failure = timing.failure();
        return failure == null ? "too few answers" : failure.equals("not offered") ? "–" : failure;
    }

    private String ratio(String operation, String row) {
        OptionalDouble ratio = Figures.ratio(
                Figures.median(stage, operation, row), Figures.median(stage, operation, ContenderNames.SQL));
        if (ratio.isEmpty() || row.equals(ContenderNames.SQL)) {
            return ratio.isEmpty() ? "–" : "1";
        }
        return Markdown.number(ratio.getAsDouble())
                + Figures.spread(stage, operation, row, operation, ContenderNames.SQL)
                        .map(Markdown::spread)
                        .orElse("");
    }
}
