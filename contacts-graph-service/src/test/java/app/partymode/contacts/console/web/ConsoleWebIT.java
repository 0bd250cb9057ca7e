package app.partymode.contacts.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.console.ParameterEcho;
import app.partymode.contacts.contract.OwnStores;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@OwnStores
@Order(2) // starts the service in this process, which is not to be left for the end
class ConsoleWebIT {

    private static final String NAME = "contacts.console.username=ana";
    private static final String PASSWORD = "contacts.console.password=correct horse";
    private static final String QUERY = "{\"query\": \"RETURN $n\", \"parameters\": {\"n\": \"+34 600 111 222\"},"
            + " \"parameterTypes\": {\"n\": \"phoneNumber\"}, \"reveal\": %s}";

    private static ConsoleApplication application;

    private final Browser browser = new Browser(application.port());

    @BeforeAll
    static void start() {
        application = new ConsoleApplication(
                ParameterEcho.class, NAME, PASSWORD, "limits.of.console-login-per-address.tokens=30");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private Browser loggedIn() {
        assertThat(browser.logIn("ana", "correct horse").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/console"));
        return browser;
    }

    @Test
    void redirectsARequestWithoutALoginToTheLogin() {
        var page = browser.get("/console");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/console/login"));
        var api = browser.get("/console/api/session");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(browser.get("/console/lib/cytoscape/dist/cytoscape.esm.min.mjs")
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.post("/console/api/queries", "{}", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void logsIn() {
        browser.get("/console/login");
        String before = browser.cookie();
        var answer = browser.logIn("ana", "correct horse");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("console=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/console");
        assertThat(browser.cookie()).isNotEqualTo(before).isNotEmpty();
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        assertThat(browser.get("/console/api/session").body())
                .contains("\"operator\":\"ana\"", "\"engine\":\"bolt\"", "\"rows\":10000", "\"seconds\":10");
        assertThat(browser.get("/console/api/saved-queries").body()).contains("\"id\":", "\"cypher\":\"CYPHER 25");
        assertThat(browser.get("/console/api/schema").body()).contains("\"labels\":[]");
    }

    @Test
    void refusesAWrongPasswordAndAWrongName() {
        assertThat(browser.logIn("ana", "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/console/login?error"));
        assertThat(browser.logIn("eve", "correct horse").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/console/login?error"));
        assertThat(browser.get("/console").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesALoginThatNoPageOfOursSent() {
        assertThat(browser.logIn("ana", "correct horse", "forged").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/console/login?expired"));
        assertThat(browser.get("/console").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesARequestWithoutItsToken() {
        var answer = loggedIn().post("/console/api/queries", QUERY.formatted(false), "application/json");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/forbidden");
    }

    @Test
    void limitsAttempts() {
        var guesser = new Browser(application.port(), "127.0.0.9");
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(guesser.logIn("ana", "guess " + attempt).statusCode()).isEqualTo(302);
        }
        var answer = guesser.logIn("ana", "correct horse");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Too many attempts. Try again in ");
        assertThat(browser.logIn("ana", "correct horse").statusCode()).isEqualTo(302);
    }

    @Test
    void answersAQuery() {
        var masked = loggedIn().ask("/console/api/queries", QUERY.formatted(false));
        assertThat(masked.statusCode()).isEqualTo(200);
        assertThat(masked.body()).contains("+34 600 ••• 222", "\"rowCount\":1", "\"revealed\":false");
        assertThat(browser.ask("/console/api/queries", QUERY.formatted(true)).body())
                .contains("[[34600111222]]", "\"revealed\":true");
    }

    @Test
    void refusesWhatItCanNotRun() {
        loggedIn();
        var refused = browser.ask("/console/api/queries", "{\"query\": \"CREATE (n)\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/query-refused", "\"message\":\"The console only reads");
        var wrong = browser.ask("/console/api/queries", QUERY.formatted(false).replace("600 111 222", "1"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("/parameters/n");
        assertThat(browser.delete("/console/api/queries/3d0c2f51-1111-4222-8333-123456789012")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void letsAPageRunNothingButItsOwn() {
        var page = loggedIn().get("/console");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it)
                        .contains("default-src 'none'", "script-src 'self' 'sha256-", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void servesLibrariesWithoutTheirVersions() {
        var library = loggedIn().get("/console/lib/cytoscape/dist/cytoscape.esm.min.mjs", "Accept-Encoding", "gzip");
        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/javascript"));
        assertThat(library.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(library.headers().firstValue("Cache-Control")).contains("max-age=3600, private");
        var own = browser.get("/console/assets/js/main.js");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(browser.get("/console/assets/../../openapi.yaml").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void isClosedToUsersAndItsCookieOpensNothingElse() {
        String token = application
                .bean(Sessions.class)
                .create("user", new PhoneNumber(34600111222L), "phone")
                .token();
        assertThat(browser.get("/console/api/session", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        String cookie = "console=" + loggedIn().cookie();
        assertThat(new Browser(application.port())
                        .get("/v1/contacts", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void logsOut() {
        String cookie = "console=" + loggedIn().cookie();
        assertThat(browser.ask("/console/logout", "").statusCode()).isEqualTo(204);
        assertThat(new Browser(application.port())
                        .get("/console/api/session", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void isNotThereWithoutAnOperator() {
        for (var settings : new String[][] {{}, {NAME}, {PASSWORD}}) {
            try (var disabled = new ConsoleApplication(ParameterEcho.class, settings)) {
                var stranger = new Browser(disabled.port());
                for (var path : new String[] {
                    "/console", "/console/login", "/console/api/session", "/console/assets/console.css"
                }) {
                    assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
                }
                assertThat(stranger.get("/v1/contacts").statusCode()).isEqualTo(401);
            }
        }
    }

    @Test
    void saysThatThereIsNoGraph() {
        try (var relational = new ConsoleApplication(ConsoleApplication.Nothing.class, NAME, PASSWORD)) {
            var operator = new Browser(relational.port());
            operator.logIn("ana", "correct horse");
            assertThat(operator.get("/console/api/session").body())
                    .contains("\"matcher\":\"postgresql\"", "\"engine\":null");
            var answer = operator.ask("/console/api/queries", QUERY.formatted(false));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("/problems/no-graph");
        }
    }

    @Test
    void doesNotStartInProductionWithAPasswordThatCanBeGuessed() {
        assertThatThrownBy(() -> new ConsoleApplication(
                        ParameterEcho.class,
                        NAME,
                        "contacts.console.password=short",
                        "spring.profiles.active=production",
                        "limits.key=0123456789abcdef0123456789abcdef"))
                .rootCause()
                .hasMessageContaining("contacts.console.password")
                .hasMessageNotContaining("short");
    }
}
