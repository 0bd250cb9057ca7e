package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Agreement;
import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of other ways to answer shared contacts in Cypher. */
final class VariantSection {

    private final Markdown page;
    private final Stage stage;

    VariantSection(Markdown page, Stage stage) {
        this.page = page;
        this.stage = stage;
    }

    void write() {
        if (stage.variants.isEmpty()) {
            return;
        }
        page.append("""
            ### Shared contacts, asked otherwise: median, µs

            In a closed loop of their own, in turns. 'Edges' is the service's statement; the others read the two lists of each owner instead: `IN` in a list comprehension; all lists
            unwound, grouped and counted; or only read in Cypher and merged in Java, the lower limit. In brackets the multiple of the first line of the same graph.
            Db hits: of two books of 200, by PROFILE, which is told over Bolt.

            """);
        stage.variants.forEach(variants -> variants.agreements().stream()
                .map(Agreement::others)
                .flatMap(List::stream)
                .forEach(other -> page.append("- %s, %s\n\n".formatted(variants.row(), other))));
        List<String> operations = stage.variants.getFirst().loop().stream()
                .map(Timing::operation)
                .distinct()
                .toList();
        var head = new ArrayList<>(List.of("graph", "way", "db hits"));
        head.addAll(operations);
        page.table(
                head,
                stage.variants.stream()
                        .flatMap(variants -> lines(variants, operations).stream())
                        .toList());
    }

    private static List<List<String>> lines(Variants variants, List<String> operations) {
        List<String> ways = variants.loop().stream().map(Timing::row).distinct().toList();
        return ways.stream()
                .map(way -> {
                    var line = new ArrayList<>(
                            List.of(variants.row(), way.equals(variants.row()) ? "edges" : way, hits(variants, way)));
                    operations.forEach(operation -> line.add(shown(variants, operation, way)));
                    return List.copyOf(line);
                })
                .toList();
    }

    private static String hits(Variants variants, String way) {
        return variants.plans().stream()
                .filter(plan -> plan.row().equals(way))
                .map(plan -> Markdown.number(plan.cost()))
                .findFirst()
                .orElse("–");
    }

    private static String shown(Variants variants, String operation, String way) {
        return median(variants, operation, way)
                .map(median -> Markdown.number(median)
                        + median(variants, operation, variants.row())
                                .map(edges -> " (%s)".formatted(Markdown.number(median / edges)))
                                .orElse(""))
                .orElse("–");
    }

    private static Optional<Double> median(Variants variants, String operation, String way) {
        return variants.loop().stream()
                .filter(timing ->
                        timing.operation().equals(operation) && timing.row().equals(way))
                .findFirst()
                .map(Timing::latency)
                .map(Latency::p50);
    }
}
