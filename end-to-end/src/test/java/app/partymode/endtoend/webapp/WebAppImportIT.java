package app.partymode.endtoend.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.partymode.endtoend.browser.DemoQuickstart;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways into the address book that need more of the browser than a click: a dropped file, and the phone's own list. */
@Order(DemoQuickstart.ORDER)
class WebAppImportIT extends WebAppFixture {

    private BrowserContext window;

    @BeforeEach
    void openAWindow() {
        window = windows.open(1280, 800);
    }

    private Person addingContacts() {
        Person ana = person("Ana", window).signUp();
        ana.page().navigate(quickstart.base("") + "/#/add");
        assertThat(ana.heading("Add contacts")).isVisible();
        return ana;
    }

    @Test
    void importsAFileThatIsDroppedOnThePage(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("phone.vcf"),
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cem\r\nTEL:655 999 999\r\nEND:VCARD\r\n");
        Person ana = addingContacts();
        var dragged = new DraggedFile(ana.page(), file);
        dragged.hold();
        assertThat(ana.page().getByText("Drop it here", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        dragged.drop();
        assertThat(ana.heading("Add contacts")).isVisible();
        ana.button("Import").click();
        assertThat(ana.page().getByTestId("result")).containsText("You have 1 contact");
        ana.button("Close").last().click();
        ana.open("People");
        assertThat(ana.page().getByText("Cem")).isVisible();
    }

    @Test
    void refusesADroppedFileThatHoldsNoContacts(@TempDir Path folder) throws IOException {
        Person ana = addingContacts();
        var dragged = new DraggedFile(ana.page(), Files.writeString(folder.resolve("holiday.txt"), "Cem"));
        dragged.hold();
        dragged.drop();
        assertThat(ana.page().getByRole(AriaRole.ALERT).getByText("That is not a .vcf file."))
                .isVisible();
        assertThat(ana.button("Import")).hasCount(0);
    }

    @Test
    void offersNoPhoneListWhereTheBrowserHasNone() {
        Person ana = addingContacts();
        assertThat(ana.heading("Add contacts")).isVisible();
        assertThat(ana.button("Choose contacts")).hasCount(0);
    }

    @Test
    void addsWhomThePersonChoosesFromThePhonesList() {
        window.addInitScript(PhoneContacts.answering("""
            [{name: ["Cem"], tel: ["655 999 999", "655 999 998"]}, {name: [], tel: ["+44 7911 123456"]}, {name: ["Dot"], tel: []}]\
            """));
        Person ana = addingContacts();
        ana.button("Choose contacts").click();
        assertThat(ana.page().getByTestId("result")).containsText("3 contacts are new. You have 3 contacts");
    }

    @Test
    void addsNobodyWhereThePersonChoosesNobody() {
        window.addInitScript(PhoneContacts.answering("[]"));
        Person ana = addingContacts();
        ana.button("Choose contacts").click();
        ana.page().waitForFunction("() => window.phoneListClosed");
        assertThat(ana.button("Choose contacts")).isEnabled();
        assertThat(ana.page().getByTestId("result")).hasCount(0);
    }

    @Test
    void saysSoWhereThePhoneShowsNoList() {
        window.addInitScript(PhoneContacts.refusing());
        Person ana = addingContacts();
        ana.button("Choose contacts").click();
        assertThat(ana.page().getByRole(AriaRole.ALERT).getByText("This phone did not show its contacts."))
                .isVisible();
    }
}
