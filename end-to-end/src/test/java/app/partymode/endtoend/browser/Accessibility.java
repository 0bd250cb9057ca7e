package app.partymode.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/** What axe finds on a page, and the contrast of each text of which axe can't tell it. */
public final class Accessibility {

    private static final Set<String> BEARABLE = Set.of("minor", "moderate");

    private static final String WITHOUT_TEXTS = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`*, *::placeholder { color: transparent !important; caret-color: transparent !important;
            text-shadow: none !important; transition: none !important; animation: none !important }
            svg text { fill: transparent !important; stroke: transparent !important }`);
          document.adoptedStyleSheets.push(sheet);
        }\
        """;

    private static final String WITH_TEXTS = "() => { document.adoptedStyleSheets.pop(); }";

    private Accessibility() {}

    public static void check(Page page, String view) {
        check(page, view, BEARABLE);
    }

    /** The same, and what is minor too. */
    public static void checkAll(Page page, String view) {
        check(page, view, Set.of());
    }

    private static void check(Page page, String view, Set<String> bearable) {
        // In the page itself: otherwise each look opens another page, and takes the whole of what is well there and
        // back.
        var results = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(whatIsNotWell())
                .analyze();
        assertThat(results.getViolations())
                .as(view)
                .filteredOn(rule -> !bearable.contains(rule.getImpact()))
                .extracting(rule -> rule.getImpact() + " " + rule.getId() + " " + rule.getNodes())
                .isEmpty();
        assertThat(tooFaint(page, undecided(results))).as(view).isEmpty();
    }

    private static AxeRunOptions whatIsNotWell() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations", "incomplete"));
        return options;
    }

    private static List<String> undecided(AxeResults results) {
        return results.getIncomplete().stream()
                .filter(rule -> rule.getId().equals("color-contrast"))
                .flatMap(rule -> rule.getNodes().stream())
                .map(node -> (String) ((List<?>) node.getTarget()).getLast())
                .toList();
    }

    /** Scrolls from one to the next until each has been looked at. What is covered or cut off wherever it is scrolled to is not read. */
    private static List<String> tooFaint(Page page, List<String> selectors) {
        var faint = new ArrayList<String>();
        var left = new ArrayList<>(selectors);
        while (!left.isEmpty()) {
            var seen = TextOnScreen.of(page, left).stream()
                    .filter(TextOnScreen::isSeen)
                    .toList();
            if (!seen.isEmpty()) {
                var behind = withoutTexts(page);
                seen.stream()
                        .filter(text -> !Contrast.suffices(text, behind))
                        .forEach(text -> faint.add("%s %.2f".formatted(text.selector(), Contrast.least(text, behind))));
            }
            left.removeFirst();
            left.removeAll(seen.stream().map(TextOnScreen::selector).toList());
        }
        return faint;
    }

    private static BufferedImage withoutTexts(Page page) {
        page.evaluate(WITHOUT_TEXTS);
        try {
            return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            page.evaluate(WITH_TEXTS);
        }
    }
}
