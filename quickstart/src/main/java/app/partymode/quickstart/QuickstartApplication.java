package app.partymode.quickstart;

import app.partymode.contacts.ContactsServiceConfiguration;
import app.partymode.users.UserServiceConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Serves the whole of {@code /v1} on one port. */
public final class QuickstartApplication {

    private QuickstartApplication() {}

    public static void main(String[] args) {
        var progress = StartProgress.inTheLog();
        new SpringApplicationBuilder(Quickstart.class)
                .initializers(new LocalStores(progress), new ConsoleOperator(), new PushKeys())
                .listeners(progress)
                .run(args);
    }

    /** Both services and what the quickstart adds. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan
    @Import({UserServiceConfiguration.class, ContactsServiceConfiguration.class})
    static class Quickstart {}
}
