package app.partymode.users.events;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.RunningService;
import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import app.partymode.users.signup.Signup;
import app.partymode.users.suppression.NumberSuppression;
import app.partymode.users.suppression.Suppressions;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.data.domain.Range;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service whose own relay is stopped, and one that the tests run round by round. Its lease is long: a round ends early where the lease
 * has run out, as the two seconds of the service may on a busy machine.
 */
@TestPropertySource(properties = {"user-service.events.max-length=" + RelayRounds.FULL, "user-service.events.lease=3m"})
abstract class RelayRounds extends RunningService {

    private static final AtomicLong NUMBERS = new AtomicLong(34600500000L);

    static final String REBUILD = "{user-events}:rebuild";

    static final int FULL = 100;

    @Autowired
    Users users;

    @Autowired
    Sessions sessions;

    @Autowired
    Outbox outbox;

    @Autowired
    EventStream stream;

    @Autowired
    Suppressions suppressions;

    @Autowired
    NumberSuppression rule;

    @Autowired
    Signup signup;

    @Autowired
    private RelayLifecycle ownRelay;

    @Autowired
    private AutowireCapableBeanFactory beans;

    Relay relay;

    @BeforeEach
    void clear() {
        ownRelay.stop();
        mongo.remove(new Query(), "users");
        mongo.remove(new Query(), "suppressions");
        redis.delete(Objects.requireNonNull(redis.keys("*")));
        relay = relay(outbox, 2);
    }

    Relay relay(Outbox users, int batch) {
        return relay(users, batch, stream);
    }

    Relay relay(Outbox users, int batch, EventStream stream) {
        var suppressed = new SuppressionEventSource(suppressions, rule);
        return new Relay(List.of(new UserEventSource(users, this.users, sessions, rule), suppressed), stream, batch);
    }

    /** One more stream, as a second instance of the service has it. */
    EventStream anotherStream() {
        return (EventStream) beans.createBean(stream.getClass());
    }

    void readersDropAllEntries() {
        redis.opsForStream().trim("{user-events}:stream", 0);
    }

    static PhoneNumber number() {
        return new PhoneNumber(NUMBERS.incrementAndGet());
    }

    User add(String name) {
        var id = UUID.randomUUID().toString();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
