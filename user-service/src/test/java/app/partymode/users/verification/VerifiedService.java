package app.partymode.users.verification;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedRedis;
import app.partymode.users.Api;
import app.partymode.users.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The service with a verification method, on stores of its own. */
final class VerifiedService implements AutoCloseable {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final EmbeddedRedis redis = EmbeddedRedis.inMemory();
    private final Service service;

    VerifiedService(String method, Map<String, String> settings) {
        this(method, settings, Map.of());
    }

    VerifiedService(String method, Map<String, String> settings, Map<String, String> others) {
        var all = new HashMap<String, Object>();
        all.put("phone-auth.verification.method", method);
        all.put("phone-auth.verification.secret", SECRET);
        all.putAll(others);
        settings.forEach((name, value) -> all.put("phone-auth.verification." + name, value));
        service = Service.start(mongo, redis, all);
    }

    Api api() {
        return service.api();
    }

    <T> T get(Class<T> type) {
        return service.get(type);
    }

    /** All that Redis holds about verifications, keys and values. */
    String stored() {
        var template = service.get(StringRedisTemplate.class);
        return Stream.of("phone-auth:*", "user-service:*")
                .map(template::keys)
                .flatMap(Set::stream)
                .sorted()
                .map(key -> key + " " + value(template, key))
                .collect(Collectors.joining("\n"));
    }

    private static Object value(StringRedisTemplate template, String key) {
        return switch (template.type(key)) {
            case HASH -> template.opsForHash().entries(key);
            case STRING -> template.opsForValue().get(key);
            default -> "";
        };
    }

    /** The digits of all numbers of which there is anything among the suppressions. */
    Set<Long> suppressed() {
        return service.get(MongoTemplate.class).findAll(Document.class, "suppressions").stream()
                .map(it -> it.getLong("_id"))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        service.close();
        redis.close();
        mongo.close();
    }
}
