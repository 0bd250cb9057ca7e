package app.partymode.contacts.push;

import static app.partymode.contacts.contract.ContractFixture.NOON;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.localstores.LocalRedis;
import app.partymode.phoneauth.session.Caller;
import app.partymode.push.Device;
import app.partymode.push.LocalPushService;
import app.partymode.push.PushEndpoints;
import app.partymode.push.PushProperties;
import app.partymode.push.PushSubscription;
import app.partymode.push.PushSubscriptions;
import app.partymode.push.VapidKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.json.JsonMapper;

/** Instances that push, on a real Redis, over a matcher in memory and by a clock that only a test moves. */
abstract class PushInstances {

    private static final LocalRedis SERVER = LocalRedis.inMemory();
    private static final VapidKeys KEYS = VapidKeys.generate();

    final Matcher matcher = InMemoryMatcher.create();
    final ContractFixture people = new ContractFixture(matcher);
    final MemoryNotes notes = new MemoryNotes();
    final PushSubscriptions subscriptions = new PushSubscriptions(notes);
    final MutableClock clock = MutableClock.of(NOON, ZoneOffset.UTC);
    final LocalPushService service = new LocalPushService();
    final List<AnnotationConfigApplicationContext> instances = new ArrayList<>();

    private final LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", SERVER.port());

    StringRedisTemplate redis;

    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    static class Scan {}

    @BeforeEach
    void connect() {
        connections.afterPropertiesSet();
        connections.start();
        redis = new StringRedisTemplate(connections);
        redis.delete(redis.keys("*"));
    }

    @AfterEach
    void close() {
        instances.forEach(AnnotationConfigApplicationContext::close);
        connections.destroy();
        service.close();
    }

    /** Starts an instance; settings without their prefix. */
    AnnotationConfigApplicationContext start(String... settings) {
        var context = notStarted(settings);
        context.refresh();
        context.start();
        return context;
    }

    private AnnotationConfigApplicationContext notStarted(String... settings) {
        var context = new AnnotationConfigApplicationContext();
        instances.add(context);
        Map<String, Object> values = new HashMap<>(Map.of(
                "push.public-key",
                KEYS.publicKey(),
                "contacts.push.private-key",
                KEYS.privateKey(),
                "contacts.push.poll-interval",
                "20ms"));
        for (String setting : settings) {
            values.put("contacts.push." + setting.split("=")[0], setting.split("=")[1]);
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", values));
        var properties = new PushProperties(KEYS.publicKey(), List.of(), true);
        context.registerBean(PushProperties.class, () -> properties);
        context.registerBean(PushEndpoints.class, () -> new PushEndpoints(properties));
        context.registerBean(PushSubscriptions.class, () -> subscriptions);
        context.registerBean(StringRedisTemplate.class, () -> redis);
        // One object is both.
        context.registerBean(FeedStore.class, matcher::feed, definition -> definition.setPrimary(true));
        context.registerBean(RegisteredUsers.class, matcher::users);
        var feed = new UpdateFeed(matcher.updates(), matcher.feed(), new FormerNumbers(matcher.users()));
        context.registerBean(UpdateFeed.class, () -> feed);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.register(Scan.class);
        return context;
    }

    /** People who have each other. The first has a device. */
    Device friends(int reader, int... others) {
        people.signUp(reader);
        people.signUp(others);
        people.upload(reader, others);
        for (int other : others) {
            people.upload(other, reader);
        }
        return subscribe(reader, service, "party-status");
    }

    Device subscribe(int person, LocalPushService at, String... types) {
        Device device = at.device();
        String session = "session-" + person + "-" + device.hashCode();
        notes.begin(new Caller(people.userId(person), people.owner(person).number(), session));
        subscriptions.put(session, subscription(device, Set.of(types)));
        return device;
    }

    static PushSubscription subscription(Device device, Set<String> types) {
        return new PushSubscription(device.endpoint(), device.p256dh(), device.auth(), new TreeSet<>(types));
    }

    String sessionOf(int person) {
        return subscriptions.of(people.userId(person)).getFirst().session().sessionId();
    }

    void beginParty(int person, String message, Instant until) {
        people.party(person, new app.partymode.contacts.users.PartyStatus(true, message, until, NOON));
    }

    /** Up to here, and no task is left. */
    boolean isAllDone() {
        return ("" + matcher.feed().head()).equals(place())
                && redis.keys("{push}:tasks:*").isEmpty();
    }

    String place() {
        String place = redis.opsForValue().get("{push}:place");
        return place == null ? "" : place.split(" ")[1];
    }
}
