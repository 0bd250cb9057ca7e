package app.partymode.users;

import app.partymode.phoneauth.session.web.OpenPath;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The service as a process of its own. Not a component, so that an application that imports the service does not scan
 * it.
 */
@EnableAutoConfiguration
@Import(UserServiceConfiguration.class)
public final class UserServiceApplication {

    private UserServiceApplication() {}

    public static void main(String[] arguments) {
        var application = new SpringApplication(UserServiceApplication.class);
        // Not application.yml: in the quickstart both services are on one class path.
        application.setDefaultProperties(Map.of("spring.config.name", "user-service"));
        application.run(arguments);
    }

    /** The operator's endpoints have a port of their own, which nginx does not route. */
    @Bean
    static OpenPath operatorsEndpoints() {
        return new OpenPath(null, "/actuator/**");
    }
}
