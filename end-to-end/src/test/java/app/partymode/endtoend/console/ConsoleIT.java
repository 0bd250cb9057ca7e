package app.partymode.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.browser.Accessibility;
import app.partymode.endtoend.browser.Chromium;
import app.partymode.endtoend.browser.DemoQuickstart;
import app.partymode.endtoend.browser.Operator;
import app.partymode.endtoend.browser.Traffic;
import app.partymode.endtoend.deployment.QuickstartDeployment;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What an operator does, in a real browser. The demo users are the same every time, so answers are known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(DemoQuickstart.class)
@ResourceLock(DemoQuickstart.NAME)
@Order(DemoQuickstart.ORDER)
class ConsoleIT
        implements PictureStories,
                AskedStories,
                LayoutStories,
                TypoStories,
                MaskingStories,
                WorkStories,
                AccessibilityStories {

    private static final String ANA = "+34600100000";
    private static final String SLOW =
            "UNWIND range(1, 100000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i) AS never";

    private Chromium chromium;
    private QuickstartDeployment quickstart;
    private List<Cookie> signedIn;
    private BrowserContext context;
    private Traffic traffic;
    private Page page;
    private Console console;

    @BeforeAll
    void start(QuickstartDeployment running, Chromium browser) {
        quickstart = running;
        chromium = browser;
        context = chromium.open();
        traffic = new Traffic(context);
        page = context.newPage();
        Console login = open(page);
        login.signIn(Operator.NAME, Operator.PASSWORD);
        login.awaitReady();
        signedIn = context.cookies();
    }

    /** As in a window of its own, which takes half as much processor time again: nothing that another test did is left. */
    @BeforeEach
    void openConsole() {
        page.unrouteAll();
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
        page.navigate("about:blank");
        context.clearCookies();
        context.addCookies(signedIn);
        page.setViewportSize(1280, 720);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null).setReducedMotion(null));
        console = open(page);
        console.awaitReady();
    }

    @AfterEach
    void askedNoOtherHost() {
        assertThat(traffic.hosts())
                .as("hosts that were asked")
                .containsExactly(URI.create(quickstart.base("")).getAuthority());
    }

    @AfterAll
    void close() {
        context.close();
    }

    @Override
    public Console console() {
        return console;
    }

    private Console open(Page in) {
        in.navigate(quickstart.base("") + "/console");
        return new Console(in);
    }

    @Test
    void opensForOperatorsAlone() {
        try (var stranger = chromium.open()) {
            Console login = open(stranger.newPage());
            Accessibility.check(login.page(), "login");
            login.signIn(Operator.NAME, "not the password");
            assertThat(login.message()).containsText("do not go together");
            login.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Accessibility.check(login.page(), "refused login");
            login.signIn(Operator.NAME, Operator.PASSWORD);
            login.awaitReady();
            assertThat(login.page().getByTestId("operator")).hasText(Operator.NAME);
            login.button("Sign out").click();
            assertThat(login.message()).containsText("signed out");
            login.page().navigate(quickstart.base("") + "/console");
            assertThat(login.button("Sign in")).isVisible();
        }
    }

    @Test
    void drawsASavedQuery() {
        console.saved("Who has this number").click();
        console.field("Number").fill(ANA);
        console.run();
        assertThat(console.status()).hasText(Pattern.compile("97 rows in .* masked"));
        assertThat(console.count()).hasText("98 nodes, 97 edges");
        console.show("Table");
        assertThat(console.row(97)).hasText(Pattern.compile("→ \\(Ana\\)$"));
    }

    @Test
    void runsWhatIsWrittenAndShowsNumbersOnlyWhenAsked() {
        console.write("MATCH (u:User) RETURN u.username AS name, u.number AS number ORDER BY number LIMIT 3");
        console.editor().press("Control+Enter");
        console.awaitAnswer();
        assertThat(console.row(1)).hasText(new String[] {"Ben", "+1 202 ••• 003"});
        console.reveal();
        assertThat(console.status()).containsText("numbers shown");
        assertThat(console.row(1)).hasText(new String[] {"Ben", "12025550003"});
        Awaitility.await().until(() -> quickstart.logs().contains("console REVEAL by " + Operator.NAME));
        assertThat(quickstart.logs()).doesNotContain("12025550003");
    }

    @Test
    void stopsASlowQuery() {
        console.write(SLOW);
        console.button("Run").click();
        console.button("Cancel").click();
        assertThat(console.message()).containsText("Cancelled");
        console.run("RETURN 1 AS one");
        assertThat(console.row(1)).hasText("1");
    }

    /** As where the database is busy: the query is stopped as soon as it is there. */
    @Test
    void stopsAQueryThatHasNotReachedTheDatabaseYet() {
        var held = new ArrayDeque<Route>();
        console.page().route("**/console/api/queries", held::add);
        console.write(SLOW);
        console.button("Run").click();
        var refused = console.page()
                .waitForResponse(
                        answer -> answer.request().method().equals("DELETE"),
                        () -> console.button("Cancel").click());
        assertThat(refused.status()).isEqualTo(404);
        held.remove().resume();
        assertThat(console.message()).containsText("Cancelled");
    }

    @Test
    void tellsWhereCypherIsWrong() {
        console.write("MATCH (u:User)\nRETRUN u");
        console.button("Run").click();
        assertThat(console.message()).containsText("not valid Cypher");
        assertThat(console.page()
                        .locator(".cm-lintRange-error, .cm-lintPoint-error")
                        .first())
                .isVisible();
        console.saved("Counts").click();
        assertThat(console.message()).isHidden();
    }

    @Test
    void refusesToWrite() {
        for (String write : List.of(
                "CREATE (:Stranger)",
                "MATCH (u:User) SET u.username = 'x'",
                "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                "UNWIND [1] AS x CALL (x) { CREATE (:Stranger) } IN TRANSACTIONS",
                "CREATE USER ana SET PASSWORD 'abcdefgh'",
                "MATCH (n) RETURN n LIMIT 1; CREATE (:Stranger)")) {
            console.write(write);
            console.button("Run").click();
            assertThat(console.message()).containsText("Refused");
            console.run("MATCH (n:Stranger) RETURN count(n) AS strangers");
            assertThat(console.row(1)).hasText("0");
        }
    }

    @Test
    void exportsPictureAndData() {
        console.saved("Shared contacts of two").first().click();
        console.field("One number").fill(ANA);
        console.field("The other number").fill("+34600100006");
        console.run();
        assertThat(console.count()).hasText(Pattern.compile("10 nodes, 16 edges"));
        assertThat(text("CSV")).startsWith("p\r\n").contains("(Ana) → (").doesNotContain("34600100000");
        assertThat(text("JSON")).contains("\"HAS_CONTACT\"");
        assertThat(text("GEXF")).contains("<gexf xmlns=", "defaultedgetype=\"directed\"", "label=\"Ana\"");
        assertThat(text("GraphML")).contains("<graphml xmlns=", "edgedefault=\"directed\"");
        assertThat(text("SVG")).startsWith("<svg xmlns=").contains("<title>Ana</title>");
        assertThat(console.export("PNG")).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5_000);
    }

    private String text(String entry) {
        return new String(console.export(entry), StandardCharsets.UTF_8);
    }

    @Test
    void showsPlansAndWhatTheyCost() {
        console.write("MATCH (u:User) RETURN count(u) AS users");
        console.button("Explain").click();
        assertThat(console.page().getByTestId("plan")).containsText("NodeCountFromCountStore");
        console.button("Profile").click();
        assertThat(console.page().getByTestId("plan")).containsText("db hits");
    }

    /** Measured with the picture and its layout, which is loaded when first needed. */
    @Test
    void isSmall() {
        try (var first = chromium.open()) {
            first.addCookies(signedIn);
            var all = new Traffic(first);
            Console empty = open(first.newPage());
            empty.awaitReady();
            empty.run("MATCH p = (:User)-[:HAS_CONTACT]->() RETURN p LIMIT 50");
            empty.picture().awaitDrawn();
            assertThat(all.bytes()).isBetween(50_000L, 600_000L);
        }
    }
}
