package app.partymode.contacts.console.web;

import app.partymode.contacts.console.ConditionalOnConsole;
import org.springframework.stereotype.Component;

/** The page to log in on, with the token that its form sends back. */
@Component
@ConditionalOnConsole
class LoginPage {

    private static final String HIDDEN_NOTICE = "data-testid=\"login-notice\" hidden>";

    private final Page page = Page.named("login.html");

    String policy() {
        return page.policy();
    }

    String html(String csrf) {
        return page.html().replace("{{csrf}}", csrf);
    }

    /** The same after too many tries. */
    String html(String csrf, long secondsToWait) {
        return html(csrf)
                .replace(
                        HIDDEN_NOTICE,
                        HIDDEN_NOTICE.replace(" hidden", "") + "Too many attempts. Try again in "
                                + waiting(secondsToWait) + ".");
    }

    private static String waiting(long seconds) {
        return seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
