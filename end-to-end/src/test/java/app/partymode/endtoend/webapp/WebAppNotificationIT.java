package app.partymode.endtoend.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.partymode.endtoend.browser.DemoQuickstart;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the service worker makes of a push, as far as a browser without a push service goes: its developer tools deliver it. */
@Order(DemoQuickstart.ORDER)
class WebAppNotificationIT extends WebAppFixture {

    private static final String TITLES =
            "async () => (await (await navigator.serviceWorker.ready).getNotifications()).map((shown) => shown.title +"
                    + " \": \" + shown.body)";

    private BrowserContext window;

    @BeforeEach
    void openAWindow() {
        window = windows.open(390, 844);
        window.grantPermissions(List.of("notifications"));
    }

    @Test
    void namesThePersonAsTheReadersBookDoesAndShowsOneNotificationForEach() {
        Person ana = person("Ana", window).signUp();
        Person ben = new Person(ana.page(), "Ben", "+34655800001");
        ana.type(ben, "Benny");
        ana.awaitKept("Benny");
        ana.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
        var pushes = new DeliveredPushes(ana.page(), quickstart.base(""));
        pushes.deliver(party(ben, "On the roof"));
        awaitTitles(ana.page(), "Benny is out now.: On the roof");
        pushes.deliver(party(ben, "By the river"));
        awaitTitles(ana.page(), "Benny is out now.: By the river");
        pushes.deliver(party(new Person(ana.page(), "Cem", "+34655800002"), "At home"));
        awaitTitles(ana.page(), "Benny is out now.: By the river, Cem is out now.: At home");
    }

    @Test
    void saysSoWhereTheBrowserGetsNoSubscription() {
        Person ana = person("Ana", window).signUp();
        ana.page().navigate(quickstart.base("") + "/#/me/notifications");
        ana.page().getByRole(AriaRole.SWITCH).click();
        assertThat(ana.page().getByRole(AriaRole.ALERT).getByText("This browser refused notifications."))
                .isVisible();
        assertThat(ana.page().getByRole(AriaRole.SWITCH)).not().isChecked();
    }

    private static void awaitTitles(Page page, String titles) {
        page.waitForFunction("async (titles) => (await (" + TITLES + ")()).sort().join(\", \") === titles", titles);
    }

    private static String party(Person person, String message) {
        return """
            {"type": "party-status", "phoneNumber": "%1$s", "userId": "%1$s", "username": "%2$s",
             "partyStatus": {"partying": true, "message": "%3$s", "until": null, "since": "2030-01-01T00:00:00Z"}}\
            """.formatted(person.number(), person.name(), message);
    }
}
