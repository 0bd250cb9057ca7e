package app.partymode.benchmark.report;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;

/** What all charts have in common: times upwards on a logarithmic axis, in milliseconds and in plain figures. */
final class ChartStyle {

    static final int WIDTH = 1_100;
    static final int HEIGHT = 560;
    static final String TIME = "ms, lower is better";

    private static final double SECOND = 1_000;

    private ChartStyle() {}

    static void times(AxesChartStyler style) {
        style.setChartBackgroundColor(Color.WHITE);
        style.setYAxisLogarithmic(true);
        style.setYAxisTickLabelsFormattingFunction(ChartStyle::time);
    }

    static String time(double millis) {
        return millis >= SECOND ? plain(millis / SECOND) + " s" : plain(millis) + " ms";
    }

    static String plain(double value) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** A title that tells which social graph it is about. */
    static String title(String what, Stage stage) {
        var graph = stage.graph;
        return graph == null
                ? what
                : "%s (social graph of %,d people, %,d contacts)".formatted(what, graph.people(), graph.edges());
    }

    static void save(Chart<?, ?> chart, Path file) {
        if (chart.getSeriesCollection().isEmpty()) {
            return;
        }
        try (var image = Files.newOutputStream(file)) {
            ChartEncoder.saveChart(chart, image, "png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
