package app.partymode.endtoend.browser;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How well a text is told from what is behind it, as WCAG 2 computes it: from 1, not at all, to 21. */
final class Contrast {

    private static final double LEAST = 4.5;
    private static final double LEAST_OF_LARGE_TEXT = 3;

    /** What covers less is a line or an edge. */
    private static final double SHARE = 0.05;

    private Contrast() {}

    /** @param behind the page without its texts */
    static boolean suffices(TextOnScreen text, BufferedImage behind) {
        return least(text, behind) >= (text.large() ? LEAST_OF_LARGE_TEXT : LEAST);
    }

    /** Against the worst of the colours behind it. */
    static double least(TextOnScreen text, BufferedImage behind) {
        var pixels = new HashMap<Color, Integer>();
        text.lines().forEach(line -> count(line, behind, pixels));
        var contrasts = new TreeMap<Double, Integer>();
        pixels.forEach((colour, count) ->
                contrasts.merge(between(over(text.color(), colour), colour), count, Integer::sum));
        double left =
                SHARE * pixels.values().stream().mapToInt(Integer::intValue).sum();
        for (var contrast : contrasts.entrySet()) {
            left -= contrast.getValue();
            if (left < 0) {
                return contrast.getKey();
            }
        }
        throw new IllegalArgumentException("nothing is seen of " + text.selector());
    }

    private static void count(Rectangle line, BufferedImage image, Map<Color, Integer> pixels) {
        for (int x = line.x; x < Math.min(line.x + line.width, image.getWidth()); x++) {
            for (int y = line.y; y < Math.min(line.y + line.height, image.getHeight()); y++) {
                pixels.merge(new Color(image.getRGB(x, y)), 1, Integer::sum);
            }
        }
    }

    private static Color over(double[] colour, Color behind) {
        double opaque = colour[3];
        return new Color(
                (int) Math.round(colour[0] * opaque + behind.getRed() * (1 - opaque)),
                (int) Math.round(colour[1] * opaque + behind.getGreen() * (1 - opaque)),
                (int) Math.round(colour[2] * opaque + behind.getBlue() * (1 - opaque)));
    }

    private static double between(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
