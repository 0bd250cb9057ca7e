package app.partymode.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Set;

/** What axe finds on a page. */
public final class Accessibility {

    private static final Set<String> BEARABLE = Set.of("minor", "moderate");

    private Accessibility() {}

    public static void check(Page page, String view) {
        check(page, view, BEARABLE);
    }

    /** The same, and what is minor too. */
    public static void checkAll(Page page, String view) {
        check(page, view, Set.of());
    }

    private static void check(Page page, String view, Set<String> bearable) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(view)
                .filteredOn(rule -> !bearable.contains(rule.getImpact()))
                .extracting(rule -> rule.getImpact() + " " + rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }
}
