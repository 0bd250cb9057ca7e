package app.partymode.quickstart;

import app.partymode.contacts.ContactsProperties;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that the quickstart is ready, and where. */
@Component
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final ContactsProperties contacts;

    ReadyLine(ContactsProperties contacts) {
        this.contacts = contacts;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            String base = "http://localhost:" + context.getWebServer().getPort();
            log.info(
                    "Party Mode is ready: {}/v1 · app {} · API page {}/v1/docs · console {}/console{} · matcher {}",
                    base,
                    base,
                    base,
                    base,
                    ConsoleOperator.hint(context.getEnvironment()),
                    contacts.matcher().name().toLowerCase(Locale.ROOT));
        }
    }
}
