package app.partymode.endtoend.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.browser.DemoQuickstart;
import app.partymode.endtoend.browser.Traffic;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people do with the web app: Ana on a phone, Ben at a desk. */
@Order(DemoQuickstart.ORDER)
class WebAppIT extends WebAppFixture {

    private static final String CEM = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cem\r\nTEL:655 999 999\r\nEND:VCARD\r\n";

    private BrowserContext phone;
    private BrowserContext desk;
    private Traffic traffic;
    private Person ana;
    private Person ben;

    @BeforeEach
    void openTwoWindows() {
        phone = windows.open(390, 844);
        desk = windows.open(1280, 800);
        traffic = new Traffic(phone);
        ana = person("Ana", phone);
        ben = person("Ben", desk);
    }

    @AfterEach
    void onlyTheServiceWasAsked() {
        assertThat(traffic.hosts())
                .as("hosts that were asked")
                .containsExactly(URI.create(quickstart.base("")).getAuthority());
    }

    /** Both have each other, and Cem, who is not here. */
    private void becomeFriends() {
        ana.signUp();
        ben.signUp();
        ana.type(ben, "Benny");
        ben.importFile(CEM + CEM.replace("Cem", "Anita").replace("655 999 999", ana.number()));
    }

    @Test
    void showsWhoIsOutFromItsBeginningToItsEnd() {
        becomeFriends();
        ana.open("Out now");
        assertThat(ana.page().getByText("A quiet night, so far.")).isVisible();
        ben.goOut("On the roof");
        assertThat(ana.out()).containsText("Benny");
        assertThat(ana.out()).containsText("On the roof");
        assertThat(ana.page().getByTestId("count")).hasText("1 friend is out");
        ben.button("I’m home").click();
        assertThat(ana.out()).hasCount(0);
    }

    @Test
    void showsTheContactsThatTwoPeopleShareAndHidesThemFromEachOtherAfterABlock() {
        becomeFriends();
        ana.importFile(CEM);
        ana.open("People");
        ana.follow("Benny");
        assertThat(ana.page().getByRole(AriaRole.LISTITEM)).hasText(new String[] {"CCem"});
        ana.button("Block").click();
        ana.page()
                .getByRole(AriaRole.DIALOG)
                .getByText("Block", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(ana.heading("People")).isVisible();
        ben.open("People");
        assertThat(ben.page().getByRole(AriaRole.LINK, named("Anita"))).hasCount(0);
        assertThat(ben.page().getByRole(AriaRole.BUTTON, named("Anita"))).isVisible();
    }

    @Test
    void forgetsAnAccountThatIsDeleted() {
        becomeFriends();
        ana.open("People");
        assertThat(ana.page().getByRole(AriaRole.LINK, named("Benny"))).isVisible();
        ben.open("Me");
        ben.follow("Your data");
        ben.button("Delete my account").click();
        ben.button("Delete everything").click();
        assertThat(ben.page().getByText("Your account and everything in it is gone."))
                .isVisible();
        assertThat(ana.page().getByRole(AriaRole.LINK, named("Benny"))).hasCount(0);
        ben.page().reload();
        assertThat(ben.button("Continue")).isVisible();
    }

    /** With the data that the quickstart had: in the graph, of sessions and of users. */
    @Test
    void goesOnWhenTheServiceIsBack() {
        becomeFriends();
        ana.open("Out now");
        assertThat(quickstart.process().stop()).as("exit status of SIGTERM").isEqualTo(143);
        assertThat(ana.link()).containsText("No answer from Party Mode.");
        quickstart.goOn();
        assertThat(ana.link()).hasText("Live");
        ben.goOut("Back again");
        assertThat(ana.out()).containsText("Back again");
    }

    @Test
    void showsTheLastStateWithoutANetworkAndSaysSo() {
        becomeFriends();
        ben.goOut("On the roof");
        ana.open("Out now");
        assertThat(ana.out()).containsText("On the roof");
        ana.awaitKept("On the roof");
        ana.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
        phone.setOffline(true);
        assertThat(ana.link()).containsText("Offline. This is how it was at");
        ana.page().reload();
        assertThat(ana.out()).containsText("On the roof");
        assertThat(ana.link()).containsText("Offline. This is how it was at");
        ben.button("I’m home").click();
        phone.setOffline(false);
        assertThat(ana.out()).hasCount(0);
        assertThat(ana.link()).hasText("Live");
    }

    @Test
    void asksToSignInWhereTheSessionHasEnded() {
        ana.signUp();
        try (BrowserContext other = windows.open(1280, 800)) {
            Person again = new Person(other.newPage(), "Ana", ana.number());
            again.page().navigate(quickstart.base("") + "/");
            again.signUp();
            again.open("Me");
            again.follow("Devices");
            again.button("Sign out everywhere else").click();
            assertThat(ana.page().getByText("You were signed out on this device."))
                    .isVisible();
            ana.page().reload();
            assertThat(ana.button("Continue")).isVisible();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
