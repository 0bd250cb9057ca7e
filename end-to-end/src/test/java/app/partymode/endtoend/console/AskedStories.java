package app.partymode.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The person that a query asked for is marked. Where that person is comes in an answer of its own, before or after the picture. */
interface AskedStories {

    String LOOKUP = "UNWIND $typed";

    Console console();

    private void askWhoHasAna() {
        console().saved("Who has this number").click();
        console().field("Number").fill("+34600100000");
        console().run();
        assertThat(console().count()).hasText("98 nodes, 97 edges");
    }

    private static boolean isLookup(Response answer) {
        return String.valueOf(answer.request().postData()).contains(LOOKUP);
    }

    /** Lets all other queries through. */
    private Queue<Route> holdingTheLookup() {
        var held = new ArrayDeque<Route>();
        console().page().route("**/console/api/queries", route -> {
            if (String.valueOf(route.request().postData()).contains(LOOKUP)) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return held;
    }

    @Test
    default void marksThePersonWhoWasAskedFor() {
        askWhoHasAna();
        console().picture().awaitSome("node.asked");
        assertThat(console().page().getByTestId("hints")).isHidden();
    }

    @Test
    default void marksThePersonInAPictureThatIsDrawnAlready() {
        Queue<Route> held = holdingTheLookup();
        askWhoHasAna();
        console().picture().awaitDrawn();
        console().page().waitForCondition(() -> !held.isEmpty());
        held.remove().resume();
        console().picture().awaitSome("node.asked");
    }

    @Test
    default void marksThePersonInAPictureThatIsDrawnLater() {
        Page page = console().page();
        var held = new ArrayDeque<Route>();
        page.route("**/cytoscape*", held::add);
        page.reload();
        console().awaitReady();
        page.waitForResponse(AskedStories::isLookup, this::askWhoHasAna);
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/cytoscape*");
        held.forEach(Route::resume);
        console().picture().awaitSome("node.asked");
    }

    @Test
    default void marksThePersonWhenOtherQueriesAreOver() {
        Page page = console().page();
        Queue<Route> held = holdingTheLookup();
        askWhoHasAna();
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/console/api/queries");
        held.remove().fulfill(new Route.FulfillOptions().setStatus(429));
        console().picture().awaitSome("node.asked");
    }

    @Test
    default void marksThePersonInAnAnswerThatIsKept() {
        askWhoHasAna();
        console().picture().awaitSome("node.asked");
        console().button("Compare").click();
        awaitTheMarkInTheKeptPicture();
    }

    @Test
    default void marksThePersonInAnAnswerThatIsKeptAlready() {
        Queue<Route> held = holdingTheLookup();
        askWhoHasAna();
        console().button("Compare").click();
        console().page().waitForCondition(() -> !held.isEmpty());
        held.remove().resume();
        awaitTheMarkInTheKeptPicture();
    }

    private void awaitTheMarkInTheKeptPicture() {
        console()
                .page()
                .waitForFunction("() => document.querySelector('[data-testid=beside]"
                        + " [data-testid=graph-canvas]')?._cyreg?.cy?.nodes('.asked').length === 1");
    }
}
