package app.partymode.users.events;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedRedis;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.Service;
import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import app.partymode.users.suppression.NumberSuppression;
import app.partymode.users.suppression.Suppressions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.domain.Range;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service whose own relay is stopped, and one that the tests run round by round. */
abstract class RelayRounds {

    private static final AtomicLong NUMBERS = new AtomicLong(34600500000L);
    static final String REBUILD = "{user-events}:rebuild";

    static final int FULL = 100;

    private static EmbeddedMongo mongoServer;
    private static EmbeddedRedis redisServer;
    static Service service;

    final Users users = service.get(Users.class);
    final Sessions sessions = service.get(Sessions.class);
    final Outbox outbox = service.get(Outbox.class);
    final EventStream stream = service.get(EventStream.class);
    final MongoTemplate mongo = service.get(MongoTemplate.class);
    final StringRedisTemplate redis = service.get(StringRedisTemplate.class);
    final Suppressions suppressions = service.get(Suppressions.class);
    final NumberSuppression rule = service.get(NumberSuppression.class);
    final Source suppressed = new SuppressionSource(suppressions, rule);
    final Relay relay = relay(outbox, 2);

    @BeforeAll
    static void start() {
        mongoServer = EmbeddedMongo.inMemory();
        redisServer = EmbeddedRedis.inMemory();
        service = Service.start(mongoServer, redisServer, Map.of("user-service.events.max-length", "" + FULL));
        service.get(RelayLifecycle.class).stop();
    }

    @AfterAll
    static void stop() {
        service.close();
        redisServer.close();
        mongoServer.close();
    }

    @BeforeEach
    void clear() {
        mongo.remove(new Query(), "users");
        mongo.remove(new Query(), "suppressions");
        redis.delete(Objects.requireNonNull(redis.keys("*")));
    }

    Relay relay(Outbox users, int batch) {
        return new Relay(List.of(new UserSource(users, this.users, sessions, rule), suppressed), stream, batch);
    }

    void readersDropAllEntries() {
        redis.opsForStream().trim("{user-events}:stream", 0);
    }

    static PhoneNumber number() {
        return new PhoneNumber(NUMBERS.incrementAndGet());
    }

    User add(String name) {
        var id = UUID.randomUUID().toString();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var user = User.register(id, number(), new Username(name), false, now);
        assertThat(users.add(user)).isTrue();
        assertThat(users.find(id)).contains(user);
        return user;
    }

    List<MapRecord<String, Object, Object>> records() {
        return Objects.requireNonNull(redis.opsForStream().range("{user-events}:stream", Range.unbounded()));
    }

    List<Map<Object, Object>> entries() {
        return records().stream().map(MapRecord::getValue).toList();
    }

    List<String> ids() {
        return records().stream().map(it -> it.getId().getValue()).toList();
    }

    List<JsonNode> events() {
        return entries().stream()
                .filter(it -> it.containsKey("event"))
                .map(it -> JsonMapper.shared().readTree(it.get("event").toString()))
                .toList();
    }
}
