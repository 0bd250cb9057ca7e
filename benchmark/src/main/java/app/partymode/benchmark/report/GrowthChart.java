package app.partymode.benchmark.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Medians of one operation in social graphs of several sizes. */
record GrowthChart(List<Stage> stages, String operation) {

    private static final double MICROS_A_MILLI = 1_000;

    void save(Path file) {
        XYChart chart = new XYChartBuilder()
                .width(ChartStyle.WIDTH)
                .height(ChartStyle.HEIGHT)
                .title(operation + ": median as the social graph grows")
                .xAxisTitle("contacts in the social graph")
                .yAxisTitle(ChartStyle.TIME)
                .build();
        ChartStyle.times(chart.getStyler());
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(ChartStyle::plain);
        Figures.rows(stages.getFirst()).forEach(row -> add(chart, row));
        ChartStyle.save(chart, file);
    }

    private void add(XYChart chart, String row) {
        var edges = new ArrayList<Double>();
        var medians = new ArrayList<Double>();
        for (Stage stage : stages) {
            OptionalDouble median = Figures.median(stage, operation, row);
            if (median.isPresent() && stage.graph != null) {
                edges.add((double) stage.graph.edges());
                medians.add(median.getAsDouble() / MICROS_A_MILLI);
            }
        }
        if (!edges.isEmpty()) {
            chart.addSeries(row, edges, medians);
        }
    }
}
