package app.partymode.endtoend.webapp;

import app.partymode.endtoend.browser.Chromium;
import app.partymode.endtoend.browser.DemoQuickstart;
import app.partymode.endtoend.deployment.QuickstartDeployment;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The web app of the quickstart with demo users, in windows of one browser that are closed after each test. None may complain. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(DemoQuickstart.class)
@ResourceLock(DemoQuickstart.NAME)
abstract class WebAppFixture {

    Windows windows;
    QuickstartDeployment quickstart;

    @BeforeAll
    void start(QuickstartDeployment running, Chromium chromium) {
        quickstart = running;
        windows = new Windows(chromium);
    }

    @AfterEach
    void closeTheWindows() {
        windows.closeAll();
        windows.assertNoComplaints();
    }

    Person person(String name, BrowserContext window) {
        return Person.at(quickstart.base("") + "/", name, window);
    }
}
