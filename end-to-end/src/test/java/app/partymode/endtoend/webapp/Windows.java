package app.partymode.endtoend.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.browser.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/** Windows of one browser, and what the browser complains of in any of them. */
final class Windows {

    private final Chromium chromium;
    private final List<String> complaints = new ArrayList<>();

    Windows(Chromium chromium) {
        this.chromium = chromium;
    }

    BrowserContext open(int width, int height) {
        BrowserContext context = chromium.open(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Trusted")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    void closeAll() {
        chromium.closeAll();
    }

    /** No error in a script, nothing that the policy forbids. */
    void assertNoComplaints() {
        assertThat(complaints).isEmpty();
    }
}
