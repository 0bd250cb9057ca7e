package app.partymode.users;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.threeten.extra.MutableClock;

/**
 * The whole service, started once for all classes with the same settings: Spring's test framework keeps it. Each has databases of its own
 * and a clock that only a test moves. The limits have room for many calls from one address.
 */
@SpringBootTest(
        classes = UserServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=user-service",
            "management.server.port=0",
            "limits.of.signup-per-address.tokens=1000000",
            "limits.of.signup-per-number.tokens=1000000",
            "limits.of.signup-overall.tokens=1000000",
            "limits.of.number-change-per-user.tokens=1000000",
            "push.public-key=BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
            // On a busy machine, Redis may take longer than a request would wait.
            "limits.timeout=1m",
            "spring.data.redis.timeout=1m"
        })
@Import(StoppedClock.class)
public abstract class RunningService {

    @LocalServerPort
    private int port;

    @Autowired
    protected MongoTemplate mongo;

    @Autowired
    protected StringRedisTemplate redis;

    @Autowired
    protected MutableClock clock;

    protected Api api;

    @Autowired
    private ApplicationContext context;

    @DynamicPropertySource
    static void databases(DynamicPropertyRegistry registry) {
        Databases unused = Databases.next();
        registry.add("MONGODB_URI", unused::mongo);
        registry.add("REDIS_URL", unused::redis);
    }

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    protected int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
