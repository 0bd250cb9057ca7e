package app.partymode.benchmark.measurement;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far a ratio changes from one window of the closed loop to the next.
 *
 * @param low a quarter of the windows have less
 * @param high a quarter of the windows have more
 */
public record Spread(double low, double high) {

    /** Of fewer windows no middle half can be told. */
    private static final int FEWEST = 8;

    private static final double LOW = 0.25;
    private static final double HIGH = 0.75;

    /**
     * Of two cells that were asked in the same windows.
     *
     * @param medians one for each window
     * @return empty where there are too few of them, or not the same
     */
    public static Optional<Spread> ofRatio(List<Double> medians, List<Double> otherMedians) {
        if (medians.size() < FEWEST || medians.size() != otherMedians.size()) {
            return Optional.empty();
        }
        double[] ratios = IntStream.range(0, medians.size())
                .mapToDouble(window -> medians.get(window) / otherMedians.get(window))
                .sorted()
                .toArray();
        return Optional.of(new Spread(at(ratios, LOW), at(ratios, HIGH)));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
