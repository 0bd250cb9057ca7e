package app.partymode.benchmark.report;

import app.partymode.benchmark.contender.ContenderNames;
import app.partymode.benchmark.operation.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Which row to choose, and why: the first lines of the page. */
final class Verdict {

    /** Further apart than this, and the machine does not explain it. */
    private static final double LEVEL = 1.2;

    private final Stage stage;
    private final List<String> lines = new ArrayList<>();

    private Verdict(Stage stage) {
        this.stage = stage;
    }

    static List<String> of(Stage stage) {
        var verdict = new Verdict(stage);
        List<String> asked = Figures.operations(stage).stream()
                .filter(operation -> !operation.equals(Operations.FLOOR))
                .toList();
        verdict.choose(
                "The questions of this app",
                asked.stream()
                        .filter(operation -> !Operations.DEEP.contains(operation))
                        .toList());
        verdict.choose("Questions of three steps and more", Operations.DEEP);
        verdict.overBolt(asked);
        verdict.rivals();
        return verdict.lines;
    }

    /** The embedded graph beside the quickest of the rows of SQL that are tuned. */
    private void choose(String what, List<String> operations) {
        List<Double> ratios = ratios(
                operations,
                operation -> Figures.ratio(
                        Figures.median(stage, operation, ContenderNames.EMBEDDED), quickestSql(operation)));
        if (ratios.isEmpty()) {
            return;
        }
        double mean = mean(ratios);
        String choice = mean > LEVEL ? "PostgreSQL" : mean < 1 / LEVEL ? "Neo4j, embedded" : "either";
        lines.add(
                "**%s: %s.** The embedded graph takes %s times as long as PostgreSQL's quickest row (%s; %s of %d quicker in the graph)."
                        .formatted(
                                what,
                                choice,
                                Markdown.number(mean),
                                range(ratios),
                                ratios.stream().filter(ratio -> ratio < 1).count(),
                                ratios.size()));
    }

    private OptionalDouble quickestSql(String operation) {
        return ContenderNames.TUNED.stream()
                .map(row -> Figures.median(stage, operation, row))
                .flatMapToDouble(OptionalDouble::stream)
                .min();
    }

    private void overBolt(List<String> operations) {
        List<Double> ratios = ratios(
                operations,
                operation -> Figures.ratio(
                        Figures.median(stage, operation, ContenderNames.BOLT),
                        Figures.median(stage, operation, ContenderNames.EMBEDDED)));
        if (!ratios.isEmpty()) {
            lines.add(
                    "**If Neo4j, then embedded**, as long as one process of the service is enough: over Bolt the same takes %s times as long (%s)."
                            .formatted(Markdown.number(mean(ratios)), range(ratios)));
        }
    }

    private void rivals() {
        List<String> shown = Figures.rows(stage).stream()
                .filter(row -> !ContenderNames.OF_THE_SERVICE.contains(row))
                .filter(row -> Figures.median(stage, Operations.SHARED_200, row).isPresent())
                .map(row -> row + " "
                        + Markdown.number(Figures.ratio(
                                        Figures.median(stage, Operations.SHARED_200, row),
                                        Figures.median(stage, Operations.SHARED_200, ContenderNames.SQL))
                                .orElse(Double.NaN)))
                .toList();
        if (!shown.isEmpty()) {
            lines.add(
                    "**Without privacy and updates**, shared contacts (books of 200) take in multiples of PostgreSQL's time: %s. None of them could be the service's store as it is."
                            .formatted(String.join(", ", shown)));
        }
    }

    private static List<Double> ratios(List<String> operations, Function<String, OptionalDouble> ratio) {
        return operations.stream()
                .map(ratio)
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .toList();
    }

    /** The geometric one, by which a half and a double cancel out. */
    private static double mean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0));
    }

    private static String range(List<Double> ratios) {
        return "%s to %s, question by question"
                .formatted(
                        Markdown.number(ratios.stream()
                                .mapToDouble(Double::doubleValue)
                                .min()
                                .orElse(0)),
                        Markdown.number(ratios.stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(0)));
    }
}
