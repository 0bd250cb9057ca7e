package app.partymode.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the nodes of a picture are placed, and what the page does meanwhile. */
interface LayoutStories {

    String TWO_HUBS = """
        MATCH (a:User {number: 34600100000}), (b:User {number: 34600100006})
        MATCH p = (a)-[:HAS_CONTACT]->()<-[:HAS_CONTACT]-(b) RETURN p\
        """;

    Console console();

    private Picture picture() {
        return console().picture();
    }

    /** Counts what else the page does meanwhile, and lets another view be chosen. */
    @Test
    default void answersWhileNodesArePlaced() {
        console().run("MATCH (u:User) RETURN u LIMIT 1");
        assertThat(picture().nodes()).isOne();
        console().page().evaluate("""
            () => {
              const stage = document.querySelector('[data-testid=graph-canvas]');
              window.tasksMeanwhile = 0;
              const task = () => {
                if (stage.dataset.drawn !== '') return;
                if (!window.tasksMeanwhile++) document.querySelector('#tab-table').click();
                setTimeout(task);
              };
              new MutationObserver(() => stage.dataset.drawn || setTimeout(task)).observe(stage, { attributeFilter: ['data-drawn'] });
            }\
            """);
        console().run(PictureStories.EVERYTHING);
        assertThat(console().page().getByTestId("table")).isVisible();
        assertThat(picture().nodes()).isEqualTo(300);
        assertThat((int) console().page().evaluate("() => window.tasksMeanwhile"))
                .isGreaterThan(1);
        console().show("Graph");
        assertThat(console().count()).containsText("showing 300");
    }

    /** What two people share has room between them, and the names of both. */
    @Test
    default void keepsHubsApart() {
        console().run(TWO_HUBS);
        assertThat(console().count()).hasText("10 nodes, 16 edges");
        assertThat(picture().distanceOfTheMostConnected()).isGreaterThan(150);
        picture().awaitNamesApart();
        picture().awaitNamedNodesInSight();
    }

    /** Also where the tools take two lines, beside an answer that is kept. */
    @Test
    default void showsDetailsBelowTheTools() {
        console().run(TWO_HUBS);
        console().picture().awaitDrawn();
        console().button("Compare").click();
        console()
                .page()
                .locator("#panel-graph")
                .getByLabel("Find in the picture")
                .fill("Ana");
        console()
                .page()
                .locator("#panel-graph")
                .getByLabel("Find in the picture")
                .press("Enter");
        console().page().waitForFunction("""
            () => {
              const box = (part) => document.querySelector('#panel-graph ' + part).getBoundingClientRect();
              return box('.details').height > 100 && box('.details').top >= box('.graph-tools').bottom;
            }\
            """);
    }

    @Test
    default void cutsNoNameOff() {
        console().saved("Schema").click();
        console().run();
        assertThat(console().count()).containsText("nodes");
        picture().awaitNamesInside();
    }
}
