package app.partymode.quickstart;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Makes up a password for the console where none is set, new with each start, and tells it where the quickstart says it is ready. */
final class ConsoleOperator implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String USERNAME = "CONSOLE_USERNAME";
    private static final String PASSWORD = "CONSOLE_PASSWORD";
    private static final String MADE_UP = "quickstart.console-password";
    private static final int BYTES = 12;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String password = password();
        Map<String, Object> settings = environment.containsProperty(PASSWORD)
                ? Map.of(USERNAME, "operator")
                : Map.of(USERNAME, "operator", PASSWORD, password, MADE_UP, password);
        environment.getPropertySources().addLast(new MapPropertySource("console", settings));
    }

    /** How to log in; empty where a password is set, which must not be printed. */
    static String hint(Environment environment) {
        String madeUp = environment.getProperty(MADE_UP);
        return madeUp == null ? "" : " (" + environment.getProperty(USERNAME) + " / " + madeUp + ")";
    }

    private static String password() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
