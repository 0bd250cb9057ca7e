package app.partymode.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A background of two colours is one of which axe can't tell the contrast. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(DemoQuickstart.class)
@ResourceLock(DemoQuickstart.NAME)
@Order(DemoQuickstart.ORDER)
class AccessibilityIT {

    private static final String PAGE = """
        <!doctype html><html lang="en"><head><title>a page</title><style>
          body { margin: 0; background: linear-gradient(#fff, #eee) }
          div { height: 40px; overflow: auto; background: linear-gradient(#111, #333) }
        </style></head><body><main><h1>a heading</h1>
        <p id="first" style="color: %s">on the page</p>
        <div tabindex="0" role="group" aria-label="box"><p style="height: 200px">&nbsp;</p><p id="below" style="color: %s">at the end of a box</p></div>
        </main></body></html>\
        """;

    private BrowserContext window;
    private Page page;

    @BeforeAll
    void open(Chromium chromium) {
        window = chromium.open();
        page = window.newPage();
    }

    @AfterAll
    void close() {
        window.close();
    }

    @Test
    void passesTextsThatCanBeRead() {
        page.setContent(PAGE.formatted("#333", "#eee"));

        assertThatCode(() -> Accessibility.check(page, "legible")).doesNotThrowAnyException();
    }

    @Test
    void findsFaintTexts() {
        page.setContent(PAGE.formatted("#bbb", "#eee"));

        assertThatThrownBy(() -> Accessibility.check(page, "faint"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("#first 1.");
    }

    @Test
    void findsFaintTextsThatHaveToBeScrolledTo() {
        page.setContent(PAGE.formatted("#333", "#444"));

        assertThatThrownBy(() -> Accessibility.check(page, "faint"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("#below 1.");
    }

    @Test
    void findsTextsThatAreFaintAsTheyAreTranslucent() {
        page.setContent(PAGE.formatted("rgb(0 0 0 / 30%)", "#eee"));

        assertThatThrownBy(() -> Accessibility.check(page, "faint"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("#first 2.");
    }
}
