package app.partymode.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.partymode.endtoend.browser.Accessibility;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every part of the page, in both themes, can be read and be used without a mouse. */
interface AccessibilityStories {

    Console console();

    private Page in(ColorScheme scheme) {
        Page page = console().page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        return page;
    }

    private void askWhoHasAna() {
        console().saved("Who has this number").click();
        console().field("Number").fill("+34600100000");
        console().run();
        console().picture().awaitSome("node.asked");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    default void isAccessible(ColorScheme scheme) {
        Page page = in(scheme);
        Accessibility.check(page, "before anything is run");
        askWhoHasAna();
        Accessibility.check(page, "graph");
        console().show("Table");
        Accessibility.check(page, "table");
        console().show("JSON");
        Accessibility.check(page, "JSON");
        console().button("Profile").click();
        assertThat(page.getByTestId("plan")).containsText("db hits");
        Accessibility.check(page, "plan");
        console().write("CREATE (:Stranger)");
        console().button("Run").click();
        assertThat(console().message()).containsText("Refused");
        Accessibility.check(page, "refusal");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    default void isAccessibleWhereMoreIsOpen(ColorScheme scheme) {
        Page page = in(scheme);
        askWhoHasAna();
        console().select("Ana");
        assertThat(page.getByTestId("degrees")).containsText("in the graph");
        Accessibility.check(page, "details");
        page.getByText("Picture", new Page.GetByTextOptions().setExact(true)).click();
        Accessibility.check(page, "settings of the picture");
        console().button("Compare").click();
        console().show("History");
        console().run("MATCH (u:Usr) RETURN u");
        assertThat(page.getByTestId("hints")).containsText("does not exist");
        Accessibility.check(page, "remarks, a kept answer and the history");
        console().button("Save…").click();
        Accessibility.check(page, "dialog");
    }
}
