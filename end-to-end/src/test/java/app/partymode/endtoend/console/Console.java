package app.partymode.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** The page, by the names that an operator reads on it or that a screen reader says. */
record Console(Page page) {

    void signIn(String operator, String password) {
        page.getByLabel("Operator").fill(operator);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
    }

    void awaitReady() {
        assertThat(button("Run")).isVisible();
        assertThat(saved("Who has this number")).isVisible();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator saved(String title) {
        return page.getByRole(
                        AriaRole.TABPANEL,
                        new Page.GetByRoleOptions().setName("Saved").setExact(true))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(title, new Page.GetByTextOptions().setExact(true))));
    }

    /** A field of the form of parameters. */
    Locator field(String label) {
        return page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Parameters"))
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label));
    }

    Locator editor() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Cypher query"));
    }

    void write(String query) {
        editor().fill(query);
    }

    /** Runs what is in the editor and waits for its answer. */
    void run() {
        button("Run").click();
        awaitAnswer();
    }

    void run(String query) {
        write(query);
        run();
    }

    void awaitAnswer() {
        assertThat(status()).hasText(Pattern.compile("row.* in |not run"));
    }

    Locator status() {
        return page.getByTestId("status");
    }

    Locator message() {
        return page.getByRole(AriaRole.ALERT);
    }

    void show(String view) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(view).setExact(true))
                .click();
    }

    /** The cells of a row of the table, without its number. */
    Locator row(int number) {
        return page.getByTestId("table").getByRole(AriaRole.ROW).nth(number).locator("td:not(.row-number)");
    }

    /** Finds a node in the picture. */
    void select(String name) {
        picture().awaitDrawn();
        Locator search = page.getByLabel("Find in the picture");
        search.fill(name);
        search.press("Enter");
    }

    Picture picture() {
        return new Picture(page);
    }

    /** What the picture shows, such as '98 nodes, 97 edges'. */
    Locator count() {
        return page.getByTestId("graph-count");
    }

    /** The menu has pictures, and the graph's files have places, once the nodes are placed. */
    byte[] export(String entry) {
        picture().awaitPlaced();
        button("Export").click();
        return downloaded(() -> page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .first()
                .click());
    }

    /** The text of a file that this saves. */
    String download(Runnable action) {
        return new String(downloaded(action), StandardCharsets.UTF_8);
    }

    private byte[] downloaded(Runnable action) {
        Download file = page.waitForDownload(action);
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reveal() {
        switchNumbers();
        button("Show numbers").click();
    }

    void hideNumbers() {
        switchNumbers();
    }

    private void switchNumbers() {
        page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Show phone numbers"))
                .click(new Locator.ClickOptions().setForce(true));
    }

    /** Saves what is in the editor in the browser. */
    void keep(String title) {
        button("Save…").click();
        page.getByLabel("Title").fill(title);
        button("Save query").click();
        assertThat(status()).hasText(Pattern.compile("Saved as .* in this browser"));
    }
}
