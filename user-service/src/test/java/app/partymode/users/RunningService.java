package app.partymode.users;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedRedis;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on stores of its own, shared by the tests that extend this. */
@SpringBootTest(
        classes = UserServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=user-service",
            "management.server.port=0",
            "limits.of.signup-per-address.tokens=1000000",
            "limits.of.signup-per-number.tokens=1000000",
            "limits.of.number-change-per-user.tokens=1000000"
        })
public abstract class RunningService {

    private static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory();
    private static final EmbeddedRedis REDIS = EmbeddedRedis.inMemory();

    @LocalServerPort
    private int port;

    @Autowired
    protected MongoTemplate mongo;

    @Autowired
    protected StringRedisTemplate redis;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("MONGODB_URI", MONGO::uri);
        registry.add("REDIS_URL", REDIS::uri);
    }

    protected Api api() {
        return new Api(port);
    }
}
