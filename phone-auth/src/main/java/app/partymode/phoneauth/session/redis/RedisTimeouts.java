package app.partymode.phoneauth.session.redis;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Defaults for Lettuce's time-outs, which are a minute otherwise: a dead Redis must cost a request seconds at most. */
public final class RedisTimeouts implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "phone-auth-redis-timeouts",
                        Map.of("spring.data.redis.timeout", "2s", "spring.data.redis.connect-timeout", "1s")));
    }
}
