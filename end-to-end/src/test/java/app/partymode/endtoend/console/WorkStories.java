package app.partymode.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an analyst keeps, finds again, compares and reads. */
interface WorkStories {

    String NAMES = "MATCH (u:User) RETURN u.username AS name ORDER BY name LIMIT 3";

    Console console();

    private Locator history(String text) {
        console().show("History");
        return console()
                .page()
                .getByTestId("history-list")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    default void keepsAQueryOfOnesOwnAsAFileForTheRepository() {
        console().write("MATCH (u:User {number: $number}) RETURN u.username AS name LIMIT $limit");
        console().keep("One person");
        assertThat(console().saved("One person")).isInViewport();
        // A link to its place in the list would lead nowhere in another browser.
        console().button("Copy link").click();
        assertThat(console().page()).hasURL(Pattern.compile("#query=MATCH"));
        String file = console()
                .download(() -> console().button("Save as a file: One person").click());
        assertThat(file).isEqualTo("""
            // Title: One person
            // Purpose: One person
            // Group: Own
            // Parameters: number phoneNumber – number
            //   limit integer – limit
            // View: graph
            CYPHER 25
            MATCH (u:User {number: $number}) RETURN u.username AS name LIMIT $limit
            """);
        console().button("Delete One person").click();
        assertThat(console().saved("One person")).isHidden();
    }

    @Test
    default void findsAQueryInTheHistoryAndRunsItAgain() {
        console().run(NAMES);
        console().run("RETURN 1 AS one");
        console()
                .page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("History"))
                .click();
        console().page().getByLabel("Search the history").fill("username");
        assertThat(history("RETURN 1")).hasCount(0);
        assertThat(history("u.username")).hasText(Pattern.compile("ms, 3 rows"));
        console().page().getByLabel("Search the history").fill("");
        assertThat(history("RETURN 1")).hasText(Pattern.compile("ms, 1 row(?!s)"));
        history("u.username")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Run again"))
                .click();
        assertThat(console().status()).containsText("3 rows");
    }

    @Test
    default void showsTwoAnswersBesideEachOther() {
        console().run("RETURN 'before' AS answer");
        console().button("Compare").click();
        console().run("RETURN 'after' AS answer");
        assertThat(console().page().getByTestId("beside")).containsText("before");
        assertThat(console().page().getByTestId("table")).containsText("after");
        console().button("Close the kept result").click();
        assertThat(console().page().getByTestId("beside")).isHidden();
    }

    @Test
    default void sortsTheTable() {
        console().run("UNWIND [10, 9, null, 100] AS size RETURN size");
        console().page().getByTitle("Sort by size").click();
        assertThat(console().row(1)).hasText("9");
        console().page().getByTitle("Sort by size").click();
        assertThat(console().row(1)).hasText("100");
        assertThat(console().row(4)).hasText("null");
    }

    @Test
    default void completesProceduresAndFunctions() {
        console().editor().fill("");
        console().editor().pressSequentially("CALL db.sch");
        assertThat(console().page().locator(".cm-tooltip-autocomplete")).containsText("db.schema.visualization");
        console().editor().press("Escape");
        console().editor().fill("");
        console().editor().pressSequentially("RETURN toUpp");
        assertThat(console().page().locator(".cm-tooltip-autocomplete")).containsText("toUpper");
        console().editor().press("Escape");
    }

    @Test
    default void showsALongQueryAsAWhole() {
        console().write("// a line\n".repeat(10) + "RETURN 1 AS one");
        console().page().waitForFunction("() => document.getElementById('editor').offsetHeight > 11 * 20");
        console().write("// a line\n".repeat(80) + "RETURN 1 AS one");
        console().run();
        assertThat(console().row(1)).isInViewport();
    }

    @Test
    default void writesPropertiesOfRelationships() {
        console().run("MATCH (:User {username: 'Ana'})-[c:HAS_CONTACT]->() RETURN c LIMIT 1");
        console().show("Table");
        assertThat(console().row(1)).hasText(Pattern.compile("\\[:HAS_CONTACT \\{name: .+\\}\\]"));
    }

    @Test
    default void writesFilesForExcelAndGephi() {
        console().run("MATCH p = (:User {username: 'Ana'})-[:HAS_CONTACT]->(:User) RETURN p LIMIT 5");
        assertThat(console().count()).hasText("6 nodes, 5 edges");
        assertThat(console().export("CSV for Excel")).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(console().export("GEXF"), StandardCharsets.UTF_8))
                .contains("<viz:position x=\"", "weight=\"1\"");
    }

    @Test
    default void tellsAFailureFromAMistake() {
        console().write("UNWIND [1, 0] AS x RETURN 1 / x AS y");
        console().button("Run").click();
        assertThat(console().message()).containsText("The query failed as it ran");
        assertThat(console().message()).containsText("by zero");
        console().write("RETURN date('nope')");
        console().button("Run").click();
        assertThat(console().message()).containsText("The query failed as it ran");
        assertThat(console().message()).containsText("parsed to a Date");
        console().write("CALL db.no.such()");
        console().button("Run").click();
        assertThat(console().message()).containsText("The query can't be planned");
        console().write("USE other MATCH (n) RETURN n");
        console().button("Run").click();
        assertThat(console().message()).containsText("Leave USE out");
        console().write("CREATE (:Stranger)");
        console().button("Run").click();
        assertThat(console().message()).containsText("Leave that clause out");
    }

    @Test
    default void opensThePlanOfATypedExplain() {
        console().run(NAMES);
        console().run("EXPLAIN " + NAMES);
        assertThat(console().page().getByTestId("plan")).containsText("ProduceResults");
        console().run("PROFILE " + NAMES);
        assertThat(console().page().getByTestId("plan")).containsText("db hits");
    }

    @Test
    default void namesAnEditedQueryAsOne() {
        console().saved("Counts").click();
        Locator title = console().page().locator("#about h2");
        assertThat(title).hasText("Counts");
        console().editor().press("Control+End");
        console().editor().pressSequentially(" // mine");
        assertThat(title).hasText("Counts, edited");
    }

    @Test
    default void letsTheKeyboardSkipToTheQuery() {
        Locator skip = console().page().getByText("Skip to the query");
        skip.focus();
        assertThat(skip).isInViewport();
        skip.press("Enter");
        assertThat(console().page().locator("main")).isFocused();
    }

    @Test
    default void writesWideTablesThatAreScrolledOnAPhone() {
        console().page().setViewportSize(390, 780);
        console().run("MATCH (u:User) RETURN u.username AS name, u.userId AS id, u.userId AS again LIMIT 3");
        console()
                .page()
                .waitForFunction("() => [...document.querySelectorAll('#panel-table tbody td')]"
                        + ".every((cell) => cell.offsetHeight < 60)");
    }

    @Test
    default void fitsAPhone() {
        console().page().setViewportSize(390, 780);
        console().run(PictureStories.EVERYTHING);
        assertThat(console().count()).isVisible();
        console().picture().awaitDrawn();
        console().page().waitForFunction("""
            () => ![...document.querySelectorAll('body *')]
              .filter((element) => element.checkVisibility({ checkOpacity: true, visibilityProperty: true, contentVisibilityAuto: true }))
              .filter((element) => !element.closest('.scroll, .skip, .unseen'))
              .some((element) => { const box = element.getBoundingClientRect(); return box.width && (box.left < -1 || box.right > innerWidth + 1); })\
            """);
        for (String button : new String[] {"Run", "Explain", "Profile", "Copy link", "Sign out", "Fit the picture"}) {
            console().button(button).scrollIntoViewIfNeeded();
            assertThat(console().button(button)).isInViewport();
        }
    }
}
