package app.partymode.contacts;

import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The contacts-graph-service as a process of its own. */
public final class ContactsGraphServiceApplication {

    private ContactsGraphServiceApplication() {}

    public static void main(String[] args) {
        new SpringApplicationBuilder(Process.class)
                .properties("spring.config.name=contacts-graph-service")
                .run(args);
    }

    /** What the process adds to the service. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ContactsServiceConfiguration.class)
    static class Process {

        /** The operator's endpoints have a port of their own, which nginx does not route. */
        @Bean
        OpenPath operatorsEndpoints() {
            return new OpenPath(null, "/actuator/**");
        }
    }
}
