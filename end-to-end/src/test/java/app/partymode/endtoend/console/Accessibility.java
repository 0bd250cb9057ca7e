package app.partymode.endtoend.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Set;

/** What axe finds on a page. */
final class Accessibility {

    private static final Set<String> BEARABLE = Set.of("minor", "moderate");

    private Accessibility() {}

    static void check(Page page, String view) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(view)
                .filteredOn(rule -> !BEARABLE.contains(rule.getImpact()))
                .extracting(rule -> rule.getImpact() + " " + rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }
}
