package app.partymode.endtoend.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.partymode.endtoend.browser.Accessibility;
import app.partymode.endtoend.browser.DemoQuickstart;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page of the web app by itself: for all who use it, and the steps of signing up that the quickstart does not ask for. */
@Order(DemoQuickstart.ORDER)
class WebAppPagesIT extends WebAppFixture {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("", "Out now"),
            Map.entry("people", "People"),
            Map.entry("suggestions", "People you may know"),
            Map.entry("circle", "Plan a party"),
            Map.entry("add", "Add contacts"),
            Map.entry("me", "Me"),
            Map.entry("me/number", "Change number"),
            Map.entry("me/privacy", "Privacy"),
            Map.entry("me/blocks", "Blocked numbers"),
            Map.entry("me/devices", "Devices"),
            Map.entry("me/notifications", "Notifications"),
            Map.entry("me/help", "Help others sign in"),
            Map.entry("me/data", "Your data"));

    private BrowserContext phone;
    private Person ana;

    @BeforeEach
    void openAWindow() {
        phone = windows.open(390, 844);
        ana = person("Ana", phone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        code            | {"length": "6"}
        inbound-message | {"number": "+34600000000", "text": "Party Mode 7KQ2M", "sms": "sms:+34600000000?body=x"}
        peer-message    | {"messages": [{"number": "+34600000000", "text": "Party Mode 7KQ2M", "sms": "sms:+34600000000?body=x"}]}
        """)
    void provesANumberAsTheServiceAsks(String method, String instructions) {
        var steps = VerificationSteps.before(ana, quickstart.base(""), method, instructions);
        ana.enter(ana.number());
        assertThat(ana.heading("Is this your number?")).isVisible();
        Accessibility.checkAll(ana.page(), method);
        if (method.equals("code")) {
            ana.page().getByLabel("Code").fill("000000");
            assertThat(ana.page().getByText("That is not the code. 4 tries left."))
                    .isVisible();
            ana.page().getByLabel("Code").fill("481516");
        } else {
            assertThat(ana.page().getByText("Party Mode 7KQ2M")).isVisible();
            assertThat(ana.page().getByText("Waiting for your text")).isVisible();
            // A person who was in another app finds the step again.
            ana.page().reload();
            assertThat(ana.page().getByText("Waiting for your text")).isVisible();
            steps.prove();
        }
        assertThat(ana.heading("Out now")).isVisible();
    }

    /** As where a person has forbidden it, or a profile is damaged. */
    @Test
    void worksWhereTheBrowserKeepsNothing() {
        phone.addInitScript("IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }");
        ana.page().reload();
        ana.signUp();
        ana.type(person("Ben", phone), "Benny");
        assertThat(ana.page().getByTestId("link")).hasText("Live");
    }

    @Test
    void reportsATextThatCameFromANewcomer() {
        ana.signUp();
        List<String> reports = new CopyOnWriteArrayList<>();
        ana.page().route("**/v1/verifications/peer-reports", route -> {
            reports.add(route.request().postData());
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        ana.open("Me");
        ana.follow("Help others sign in");
        assertThat(ana.page().getByRole(AriaRole.SWITCH)).isChecked();
        ana.page().getByLabel("From which number").fill("+34 600 111 222");
        ana.page().getByLabel("The text, as it came").fill("Party Mode");
        ana.button("Report the text").click();
        assertThat(ana.page().getByText("Nothing in this text looks like")).isVisible();
        ana.page().getByLabel("The text, as it came").fill("Party Mode 7kq2m-9xdpa");
        ana.button("Report the text").click();
        ana.awaitNotice("Reported. Thank you.");
        Assertions.assertThat(reports)
                .containsExactly("{\"sender\":\"+34 600 111 222\",\"text\":\"Party Mode 7kq2m-9xdpa\"}");
    }

    /** The running service proves no numbers, so it takes no reports; that one helps is stored in any case. */
    @Test
    void saysWhereNoTextsAreTakenAndKeepsThatIDoNotHelp() {
        ana.signUp();
        ana.page().navigate(quickstart.base("") + "/#/me/help");
        assertThat(ana.page().getByRole(AriaRole.SWITCH)).isChecked();
        ana.page().getByRole(AriaRole.SWITCH).click();
        ana.awaitNotice("Saved.");
        ana.page().reload();
        assertThat(ana.page().getByRole(AriaRole.SWITCH)).isEnabled();
        assertThat(ana.page().getByRole(AriaRole.SWITCH)).not().isChecked();
        ana.page().getByLabel("From which number").fill("+34 600 111 222");
        ana.page().getByLabel("The text, as it came").fill("Party Mode 7KQ2M-9XDPA");
        ana.button("Report the text").click();
        assertThat(ana.page().getByText("This server needs no texts between people."))
                .isVisible();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 390, 844", "DARK, 1280, 800"})
    void isAccessible(ColorScheme scheme, int width, int height) {
        Page page = ana.page();
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        Accessibility.checkAll(page, "sign in");
        // One of the demo users, who has many contacts.
        ana.enter("600 100 000");
        assertThat(ana.link()).hasText("Live");
        for (var opened : PAGES.entrySet()) {
            open(opened.getKey());
            Accessibility.checkAll(page, opened.getKey());
        }
        ana.open("People");
        ana.follow("Arjun");
        assertThat(page.getByText("Contacts you share")).isVisible();
        Accessibility.checkAll(page, "person");
        ana.open("Plan");
        page.getByRole(AriaRole.CHECKBOX).first().check();
        assertThat(page.getByText("How far word gets")).isVisible();
        Accessibility.checkAll(page, "circle");
        open("suggestions");
        page.getByRole(AriaRole.LISTITEM).first().click();
        assertThat(page.getByText("Who can introduce you")).isVisible();
        assertThat(page.getByText("One moment …")).hasCount(0);
        Accessibility.checkAll(page, "introduction");
        ana.open("Out now");
        ana.button("Change").or(ana.button("I’m going out")).click();
        assertThat(page.getByLabel("Where, what, with whom")).isVisible();
        Accessibility.checkAll(page, "party");
    }

    /** With all that it reads. */
    private void open(String path) {
        ana.page().navigate(quickstart.base("") + "/#/" + path);
        assertThat(ana.page()
                        .getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName(PAGES.get(path))
                                        .setExact(true)
                                        .setLevel(1)))
                .isVisible();
        assertThat(ana.page().getByText("One moment …")).hasCount(0);
    }
}
