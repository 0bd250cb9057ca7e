package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.OpenTiming;
import app.partymode.benchmark.operation.Operations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The charts of the report: which there are, and their files. */
final class Charts {

    private static final List<String> GROWING = List.of(
            Operations.SHARED_200,
            Operations.SHARED_1000,
            Operations.SUGGESTIONS,
            Operations.MATCHES,
            Operations.UPLOAD);

    private final Path folder;

    Charts(Path folder) {
        this.folder = folder;
    }

    void draw(Results results) {
        System.setProperty("java.awt.headless", "true");
        var figures = new Figures(results);
        Stage main = figures.main();
        for (Percentile percentile : Percentile.values()) {
            new ClosedLoopChart(main, percentile).save(folder.resolve(closedLoopFile(percentile)));
        }
        if (figures.growth().size() > 1) {
            growing(figures)
                    .forEach(operation ->
                            new GrowthChart(figures.growth(), operation).save(folder.resolve(growthFile(operation))));
        }
        main.openLoop.stream().map(OpenTiming::operation).distinct().forEach(operation -> {
            for (Percentile percentile : Percentile.values()) {
                new LoadChart(main, operation, percentile).save(folder.resolve(loadFile(operation, percentile)));
            }
        });
    }

    static List<String> closedLoopFiles() {
        return Stream.of(Percentile.values()).map(Charts::closedLoopFile).toList();
    }

    private static String closedLoopFile(Percentile percentile) {
        return "closed-loop-" + percentile.file() + ".png";
    }

    static String growthFile(String operation) {
        return "growth-" + slug(operation) + ".png";
    }

    static List<String> loadFiles(String operation) {
        return Stream.of(Percentile.values())
                .map(percentile -> loadFile(operation, percentile))
                .toList();
    }

    private static String loadFile(String operation, Percentile percentile) {
        return "load-" + slug(operation) + "-" + percentile.file() + ".png";
    }

    /** Those of the operations that were asked in social graphs of several sizes. */
    static List<String> growing(Figures figures) {
        return GROWING.stream()
                .filter(operation -> figures.growth().stream()
                        .allMatch(stage -> Figures.operations(stage).contains(operation)))
                .toList();
    }

    private static String slug(String operation) {
        return operation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
