package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.Timing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;

/** A point for each operation and row: bars would have no foot on a logarithmic axis. */
record ClosedLoopChart(Stage stage, Percentile percentile) {

    private static final int LABELS_TURNED = 30;
    private static final int MARKER = 9;

    void save(Path file) {
        List<String> operations = Figures.operations(stage).stream()
                .filter(operation -> stage.closedLoop.stream()
                        .anyMatch(timing -> timing.operation().equals(operation) && timing.latency() != null))
                .toList();
        CategoryChart chart = new CategoryChartBuilder()
                .width(ChartStyle.WIDTH)
                .height(ChartStyle.HEIGHT)
                .title(ChartStyle.title("Closed loop, " + percentile.title(), stage))
                .yAxisTitle(ChartStyle.TIME)
                .build();
        ChartStyle.times(chart.getStyler());
        chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        chart.getStyler().setXAxisLabelRotation(LABELS_TURNED);
        chart.getStyler().setXAxisMaxLabelCount(operations.size());
        chart.getStyler().setMarkerSize(MARKER);
        for (String row : Figures.rows(stage)) {
            List<@Nullable Double> times = new ArrayList<>();
            operations.forEach(operation -> times.add(millis(operation, row)));
            if (times.stream().anyMatch(Objects::nonNull)) {
                chart.addSeries(row, operations, times);
            }
        }
        ChartStyle.save(chart, file);
    }

    private @Nullable Double millis(String operation, String row) {
        Latency latency =
                Figures.timing(stage, operation, row).map(Timing::latency).orElse(null);
        return latency == null ? null : percentile.millis(latency);
    }
}
