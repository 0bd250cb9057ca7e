package app.partymode.contacts.console.web;

import app.partymode.contacts.console.ConsoleProperties;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The one account of the console. A plain password is encoded at the start, so that comparing takes its time either way. */
final class OperatorPassword {

    private static final int SHORTEST_IN_PRODUCTION = 12;

    /** What bcrypt looks at. */
    private static final int LONGEST = 72;

    private static final Pattern ENCODED = Pattern.compile("\\{\\w[\\w@-]*}.+");

    private OperatorPassword() {}

    static AuthenticationManager of(ConsoleProperties settings, Environment environment) {
        PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        boolean encoded = ENCODED.matcher(settings.password()).matches();
        if (!encoded) {
            check(settings.password(), environment.acceptsProfiles(Profiles.of("production")));
        }
        String password = encoded ? settings.password() : encoder.encode(settings.password());
        var operator = User.withUsername(settings.username()).password(password).build();
        var provider = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(operator));
        provider.setPasswordEncoder(encoder);
        return new ProviderManager(provider);
    }

    private static void check(String plain, boolean production) {
        if (production && plain.length() < SHORTEST_IN_PRODUCTION) {
            throw unusable("a plain password has " + SHORTEST_IN_PRODUCTION + " characters or more in production");
        }
        if (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw unusable("a plain password has at most " + LONGEST + " bytes");
        }
    }

    private static RuntimeException unusable(String why) {
        return new InvalidConfigurationPropertyValueException("contacts.console.password", "(not shown)", why);
    }
}
