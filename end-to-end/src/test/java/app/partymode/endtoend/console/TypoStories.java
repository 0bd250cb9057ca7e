package app.partymode.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What finds nothing because it was not spelled as meant is told. */
interface TypoStories {

    Console console();

    private Locator hints() {
        return console().page().getByTestId("hints");
    }

    @Test
    default void tellsWhatIsNotInTheGraph() {
        console().run("MATCH (u:Usr)-[:HAS_CONTCT]->() WHERE u.nme = 1 RETURN u");
        assertThat(hints()).containsText("label `Usr` does not exist");
        assertThat(hints()).containsText("relationship type `HAS_CONTCT` does not exist");
        assertThat(hints()).containsText("property `nme` does not exist");
        console().button("Line 1, column 10").click();
        console()
                .page()
                .waitForFunction(
                        "() => document.getElementById('editor').shadowRoot.getSelection().toString()" + " === 'Usr'");
        console().run("MATCH (u:User) RETURN u LIMIT 1");
        assertThat(hints()).isHidden();
    }

    @Test
    default void tellsWhichNumberIsNotInTheGraph() {
        console().saved("Who has this number").click();
        console().field("Number").fill("+34 600 999 998");
        console().run();
        assertThat(hints()).containsText("in the field $number is not in the graph");
        console().run("MATCH (u:User)\nWHERE u.number = 34600999998 RETURN u");
        assertThat(hints()).containsText("in line 2 is not in the graph");
        assertThat(hints()).not().containsText("34600999998");
        console().run("MATCH (u:User) WHERE u.number IN [34600100000, 34600999998]\nRETURN u");
        assertThat(hints()).containsText("in line 1 is not in the graph");
        console().run("MATCH (u:User)\nWHERE 34600999998 = u.number RETURN u");
        assertThat(hints()).containsText("in line 2 is not in the graph");
    }
}
