package app.partymode.users;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.threeten.extra.MutableClock;

/** Makes the service's clock stand still until a test moves it: what a test sees doesn't depend on how long it takes. */
@TestConfiguration(proxyBeanMethods = false)
public class StoppedClock {

    @Bean
    MutableClock clock() {
        return MutableClock.of(Instant.now().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
