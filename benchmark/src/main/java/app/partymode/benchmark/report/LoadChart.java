package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.OpenTiming;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Latencies at the rates that were kept. A rate that was not kept is a cross beside the line: its time is that of a queue. */
record LoadChart(Stage stage, String operation, Percentile percentile) {

    void save(Path file) {
        XYChart chart = new XYChartBuilder()
                .width(ChartStyle.WIDTH)
                .height(ChartStyle.HEIGHT)
                .title(ChartStyle.title(operation + ", " + percentile.title() + " under a load", stage))
                .xAxisTitle("questions a second: " + rates() + " (a cross: this rate was not kept)")
                .yAxisTitle("from the intended start, " + ChartStyle.TIME)
                .build();
        ChartStyle.times(chart.getStyler());
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(ChartStyle::plain);
        List<String> rows =
                stage.openLoop.stream().map(OpenTiming::row).distinct().toList();
        for (int place = 0; place < rows.size(); place++) {
            Color color = chart.getStyler().getSeriesColors()[place];
            String row = rows.get(place);
            List<OpenTiming> kept = timings(row, true);
            if (!kept.isEmpty()) {
                XYSeries line = add(chart, row, kept);
                line.setLineColor(color);
                line.setMarkerColor(color);
                line.setMarker(SeriesMarkers.CIRCLE);
            }
            List<OpenTiming> late = timings(row, false);
            if (!late.isEmpty()) {
                XYSeries crosses = add(chart, row + ": not kept", late);
                crosses.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
                crosses.setMarker(SeriesMarkers.CROSS);
                crosses.setMarkerColor(color);
                crosses.setShowInLegend(kept.isEmpty());
            }
        }
        ChartStyle.save(chart, file);
    }

    /** The axis has marks at powers of ten alone. */
    private String rates() {
        return stage.openLoop.stream()
                .map(OpenTiming::rate)
                .distinct()
                .map(ChartStyle::plain)
                .collect(Collectors.joining(", "));
    }

    private List<OpenTiming> timings(String row, boolean kept) {
        return stage.openLoop.stream()
                .filter(timing -> timing.row().equals(row)
                        && timing.operation().equals(operation)
                        && timing.latency() != null
                        && timing.kept() == kept)
                .toList();
    }

    private XYSeries add(XYChart chart, String name, List<OpenTiming> timings) {
        return chart.addSeries(
                name,
                timings.stream().map(timing -> (double) timing.rate()).toList(),
                timings.stream()
                        .map(timing -> percentile.millis(Objects.requireNonNull(timing.latency())))
                        .toList());
    }
}
