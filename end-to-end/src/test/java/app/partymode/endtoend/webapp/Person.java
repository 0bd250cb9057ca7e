package app.partymode.endtoend.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** A person with the web app in a window, by the names that are read on the page or that a screen reader says. */
record Person(Page page, String name, String number) {

    private static final Pattern REFUSED_FOR_NOW = Pattern.compile("The service is (busy|not available right now)\\.");

    /** The page shows a notice for five seconds, which a busy machine may let pass. */
    private static final String RECORD_NOTICES = """
        window.notices = [];
        let shown = "";
        new MutationObserver(() => {
          const text = document.querySelector(".notice")?.textContent ?? "";
          if (text && text !== shown) notices.push(text);
          shown = text;
        }).observe(document, { subtree: true, childList: true, characterData: true });
        """;

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    /** In a window of its own, not signed in. */
    static Person at(String address, String name, BrowserContext context) {
        Page page = context.newPage();
        page.addInitScript(RECORD_NOTICES);
        page.navigate(address);
        return new Person(page, name, "+34655%06d".formatted(NEXT.getAndIncrement()));
    }

    /** Asks again where the service is not available for a moment, as a person does. A failure tells what the page says. */
    Person signUp() {
        enter(number.substring(3));
        Locator signedIn = heading("Out now");
        Locator refused = page.getByRole(AriaRole.ALERT).getByText(REFUSED_FOR_NOW);
        await().pollInSameThread().untilAsserted(() -> {
            if (refused.isVisible()) {
                button("Continue").click();
            }
            Assertions.assertThat(signedIn.isVisible())
                    .as(() -> "signed in, on the page: " + page.locator("body").innerText())
                    .isTrue();
        });
        return this;
    }

    /** Asks for a session, as a person types it in Spain. */
    void enter(String national) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Country").selectOption("ES");
        page.getByLabel("Phone number").fill(national);
        button("Continue").click();
    }

    void open(String tab) {
        page.getByRole(AriaRole.NAVIGATION).getByText(tab).click();
        assertThat(heading(tab)).isVisible();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    void type(Person other, String as) {
        open("People");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add contacts"))
                .first()
                .click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(as);
        page.getByLabel("Phone number").fill(other.number.substring(3));
        button("Add").click();
        awaitNotice("of them");
    }

    void importFile(String vCards) {
        open("People");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add contacts"))
                .first()
                .click();
        page.getByText("Choose a .vcf file")
                .locator("..")
                .locator("input")
                .setInputFiles(new FilePayload("phone.vcf", "text/vcard", vCards.getBytes(StandardCharsets.UTF_8)));
        button("Import").click();
        assertThat(page.getByTestId("result")).containsText("new");
        button("Close").last().click();
    }

    void goOut(String message) {
        open("Out now");
        button("I’m going out").click();
        page.getByLabel("Where, what, with whom").fill(message);
        button("Tell my friends").click();
        assertThat(button("I’m home")).isVisible();
    }

    /** Until the page has shown a notice with this text, which may be gone by now. Each notice is awaited once. */
    void awaitNotice(String text) {
        page.waitForFunction("""
            (text) => {
              const found = notices.findIndex((notice) => notice.includes(text));
              notices.splice(0, found + 1);
              return found >= 0;
            }\
            """, text);
    }

    /** Until the browser keeps a state that holds this text: it does so a moment after the page shows it. */
    void awaitKept(String text) {
        page.waitForFunction("""
            (text) => new Promise((done) => {
              const opening = indexedDB.open("party-mode", 1);
              opening.onsuccess = () => {
                const reading = opening.result.transaction("values").objectStore("values").get("last");
                reading.onsuccess = () => {
                  opening.result.close();
                  done(JSON.stringify(reading.result ?? null).includes(text));
                };
              };
            })\
            """, text);
    }

    /** A line of who is out, with name and message. */
    Locator out() {
        return page.getByTestId("out").getByRole(AriaRole.LISTITEM);
    }

    Locator link() {
        return page.getByTestId("link");
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    Locator button(String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
