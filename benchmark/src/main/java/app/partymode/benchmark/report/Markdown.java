package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Spread;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of Markdown as it grows. */
final class Markdown {

    private static final double MEGABYTE = 1024 * 1024;

    private final StringBuilder text = new StringBuilder();

    static String number(double value) {
        String pattern = value == Math.rint(value) || Math.abs(value) >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    static String spread(Spread spread) {
        return " (%s to %s)".formatted(number(spread.low()), number(spread.high()));
    }

    static String megabytes(@Nullable Long bytes) {
        return bytes == null ? "–" : number(bytes / MEGABYTE);
    }

    Markdown append(String more) {
        text.append(more);
        return this;
    }

    void table(List<String> head, List<? extends List<String>> rows) {
        line(head);
        line(head.stream().map(_ -> "---").toList());
        rows.forEach(this::line);
        text.append("\n");
    }

    private void line(List<String> cells) {
        text.append("| ")
                .append(cells.stream()
                        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
