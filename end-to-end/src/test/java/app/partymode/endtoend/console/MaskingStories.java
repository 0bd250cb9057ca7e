package app.partymode.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.browser.Operator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Numbers are on the page only as long as they are to be shown, and in nothing that is kept or passed on. */
interface MaskingStories {

    String FIRST = "MATCH (u:User) RETURN u.number AS number ORDER BY number LIMIT 1";

    Console console();

    @Test
    default void masksWhatIsOnTheScreenWhenNumbersAreSwitchedOff() {
        console().run(FIRST);
        assertThat(console().row(1)).hasText("+1 202 ••• 003");
        console().reveal();
        assertThat(console().status()).containsText("numbers shown");
        assertThat(console().row(1)).hasText("12025550003");
        console().button("Compare").click();
        console().hideNumbers();
        assertThat(console().status()).containsText("numbers masked");
        assertThat(console().row(1)).hasText("+1 202 ••• 003");
        assertThat(console().page().content()).doesNotContain("12025550003");
    }

    @Test
    default void masksThePictureAndItsDetailsWhenNumbersAreSwitchedOff() {
        console().run("MATCH p = (:User {username: 'Ana'})-[:HAS_CONTACT]->(n) WHERE NOT n:User RETURN p LIMIT 3");
        console().reveal();
        assertThat(console().status()).containsText("numbers shown");
        assertThat(console().picture().namesWithDigits()).isEqualTo(3);
        console().select("Ana");
        assertThat(console().page().getByTestId("details")).containsText("34600100000");
        console().hideNumbers();
        assertThat(console().status()).containsText("numbers masked");
        assertThat(console().picture().namesWithDigits()).isZero();
        assertThat(console().page().content()).doesNotContain("34600100000");
    }

    @Test
    default void keepsNoNumberInLinksAndHistory() {
        console().run("MATCH (u:User) WHERE u.number IN [34600100000] AND u.username <> 'call 600 100 000' RETURN u");
        console().button("Copy link").click();
        assertThat(console().status()).containsText("digits that could be a number are not in it");
        assertThat(console().page().url()).contains("%24number").doesNotContainPattern("600.?100");
        console().keep("Who is it 34600100000");
        String kept = (String) console().page().evaluate("() => JSON.stringify(localStorage)");
        assertThat(kept).contains("$number", "Who is it").doesNotContainPattern("600.?100");
    }

    @Test
    default void keepsNoNumberInWhatWaitsForTheNextLogIn() {
        console().write("MATCH (u:User {number: 34600100000}) RETURN u // call 600 100 000");
        console().page().context().clearCookies();
        console().button("Run").click();
        assertThat(console().button("Sign in")).isVisible();
        String kept = (String) console().page().evaluate("() => JSON.stringify(sessionStorage)");
        assertThat(kept).contains("$number").doesNotContainPattern("600.?100");
        console().signIn(Operator.NAME, Operator.PASSWORD);
        assertThat(console().status()).containsText("Your query is back, without");
        assertThat(console().editor()).containsText("{number: $number}");
    }

    @Test
    default void masksANumberThatIsWrittenInAnotherWay() {
        console()
                .run("MATCH (u:User {username: 'Ana'}) WITH u.number AS n RETURN point({x: n, y: 1}) AS a,"
                        + " duration({seconds: n}) AS b, reverse(toString(n)) AS c, '9' + toString(n) AS d,"
                        + " split(toString(n), '') AS e, datetime({epochSeconds: n}) AS f, -n AS g");
        assertThat(console().row(1)).containsText(new String[] {"•••", "•••", "•••", "•••", "•••", "•••", "•••"});
        assertThat(console().status()).hasText(Pattern.compile("1 row .* masked"));
    }

    /** Nor what was asked for while they were shown, and comes later. */
    @Test
    default void showsNoNumberThatComesAfterTheyWereSwitchedOff() {
        Page page = console().page();
        var held = new ArrayDeque<Route>();
        page.route("**/console/api/nodes/expand", held::add);
        console().run("MATCH (u:User {username: 'Ana'}) RETURN u");
        console().reveal();
        assertThat(console().status()).containsText("numbers shown");
        console().select("Ana");
        console().button("Expand").click();
        page.waitForCondition(() -> !held.isEmpty());
        console().hideNumbers();
        assertThat(console().status()).containsText("numbers masked");
        page.waitForResponse("**/console/api/nodes/expand", () -> held.remove().resume());
        // By its answer the page has taken the one before.
        page.evaluate("() => fetch('/console/api/session').then((answer) => answer.text())");
        assertThat(console().count()).hasText("1 node, 0 edges");
        assertThat(console().picture().nodes()).isOne();
    }
}
