package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.OpenTiming;
import app.partymode.benchmark.measurement.Timing;
import app.partymode.benchmark.operation.Operations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Draws the charts of the report. */
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
        Figures.operations(figures.main()).forEach(operation -> percentiles(figures.main(), operation));
        if (figures.growth().size() > 1) {
            GROWING.forEach(operation -> growth(figures.growth(), operation));
        }
        figures.main().openLoop.stream()
                .map(OpenTiming::operation)
                .distinct()
                .forEach(operation -> load(figures.main(), operation));
    }

    static String percentilesFile(String operation) {
        return "latency-" + slug(operation) + ".png";
    }

    static String growthFile(String operation) {
        return "growth-" + slug(operation) + ".png";
    }

    static String loadFile(String operation) {
        return "load-" + slug(operation) + ".png";
    }

    static List<String> growing() {
        return GROWING;
    }

    private static String slug(String operation) {
        return operation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The horizontal axis counts nines: 1 is 90 %, 2 is 99 %. */
    private void percentiles(Stage stage, String operation) {
        var chart = chart(
                operation + ": closed loop",
                "nines of the percentile (0.3 = median, 1 = 90 %, 2 = 99 %, 3 = 99.9 %)",
                "µs");
        for (Timing timing : stage.closedLoop) {
            Latency latency = timing.latency();
            if (latency != null && timing.operation().equals(operation)) {
                add(
                        chart,
                        timing.row(),
                        List.of(0.3, 1.0, 2.0, 3.0),
                        List.of(latency.p50(), latency.p90(), latency.p99(), latency.p999()));
            }
        }
        save(chart, percentilesFile(operation));
    }

    private void growth(List<Stage> stages, String operation) {
        var chart = chart(operation + ": median as the social graph grows", "edges", "µs");
        chart.getStyler().setXAxisLogarithmic(true);
        for (String row : Figures.rows(stages.getFirst())) {
            var edges = new ArrayList<Double>();
            var medians = new ArrayList<Double>();
            for (Stage stage : stages) {
                OptionalDouble median = Figures.median(stage, operation, row);
                if (median.isPresent() && stage.graph != null) {
                    edges.add((double) stage.graph.edges());
                    medians.add(median.getAsDouble());
                }
            }
            add(chart, row, edges, medians);
        }
        save(chart, growthFile(operation));
    }

    private void load(Stage stage, String operation) {
        var chart =
                chart(operation + ": latency under a load", "answers a second", "µs at 99 % from the intended start");
        stage.openLoop.stream().map(OpenTiming::row).distinct().forEach(row -> {
            List<OpenTiming> timings = stage.openLoop.stream()
                    .filter(timing -> timing.row().equals(row)
                            && timing.operation().equals(operation)
                            && timing.latency() != null)
                    .toList();
            add(
                    chart,
                    row,
                    timings.stream().map(OpenTiming::achieved).toList(),
                    timings.stream()
                            .map(timing ->
                                    Objects.requireNonNull(timing.latency()).p99())
                            .toList());
        });
        save(chart, loadFile(operation));
    }

    private static XYChart chart(String title, String x, String y) {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(500)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        chart.getStyler().setYAxisLogarithmic(true);
        return chart;
    }

    private static void add(XYChart chart, String row, List<Double> x, List<Double> y) {
        if (!x.isEmpty()) {
            chart.addSeries(row, x, y);
        }
    }

    private void save(XYChart chart, String file) {
        if (chart.getSeriesCollection().isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            try (var image = Files.newOutputStream(folder.resolve(file))) {
                ChartEncoder.saveChart(chart, image, "png");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
