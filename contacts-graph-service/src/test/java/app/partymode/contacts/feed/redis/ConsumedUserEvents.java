package app.partymode.contacts.feed.redis;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.localstores.LocalRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.event.command.CommandStartedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A consumer of user events on a real Redis, over a matcher in memory; the tests play the user-service. */
abstract class ConsumedUserEvents {

    static final String USER = """
        {"userId": "%s", "version": %d, "at": "2026-11-23T12:00:00Z", "deleted": false, "number": %d, "username": "%s",
         "verified": false, "partyStatus": null, "discoverableBy": "everyone", "partyStatusVisibleTo": "contacts", "blocks": []}
        """;

    static final LocalRedis SERVER = LocalRedis.inMemory();

    final LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", SERVER.port());

    /** What was sent to Redis, by the tests too. */
    final List<String> commands = Collections.synchronizedList(new ArrayList<>());

    final ContactsProperties properties = new ContactsProperties(
            ContactsProperties.Store.NEO4J,
            new ContactsProperties.Updates(Duration.ofDays(30), Duration.ofSeconds(15)),
            new ContactsProperties.UserEvents("{user-events}", 100, Duration.ofMillis(200)),
            new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1)));

    final Matcher matcher = InMemoryMatcher.create();

    StringRedisTemplate redis;

    final UpdateNotifier notifier = new UpdateNotifier();

    UserEventConsumer consumer;

    String incarnation = "one";

    long sequence;

    @BeforeEach
    void start() {
        connections.afterPropertiesSet();
        connections.start();
        ((RedisClient) Objects.requireNonNull(connections.getNativeClient())).addListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.add(event.getCommand().getType().toString());
            }
        });
        redis = new StringRedisTemplate(connections);
        redis.delete(redis.keys("*"));
        consumer = startConsumer();
    }

    UserEventConsumer startConsumer() {
        var stream = new UserEventStream(redis, new JsonMapper(), Clock.systemUTC(), properties);
        var feed = new UpdateFeed(matcher.updates(), matcher.feed(), new FormerNumbers(matcher.users()));
        var started = new UserEventConsumer(
                stream,
                matcher.feed(),
                matcher.suppressed(),
                feed,
                notifier,
                Clock.systemUTC(),
                properties,
                new ReaderMeters(stream, Clock.systemUTC(), new SimpleMeterRegistry()));
        started.start();
        return started;
    }

    @AfterEach
    void stop() {
        consumer.stop();
        connections.destroy();
    }

    void append(String kind, String rebuild, String event) {
        redis.opsForValue().set("{user-events}:id", incarnation);
        redis.opsForValue().set("{user-events}:seq", "" + ++sequence);
        var fields = Map.of("stream", incarnation, "kind", kind, "rebuild", rebuild, "event", event);
        redis.opsForStream()
                .add(StreamRecords.newRecord()
                        .in("{user-events}:stream")
                        .ofMap(fields)
                        .withId(RecordId.of(sequence, 0)));
    }

    void signUp(int person) {
        append("user", "", USER.formatted(person, 1, number(person).digits(), "user " + person));
    }

    void answerRebuild(int... people) {
        await().until(() -> redis.hasKey("{user-events}:rebuild"));
        String id = redis.opsForValue().get("{user-events}:rebuild");
        append("rebuild-begin", id, "");
        for (int person : people) {
            append("user", id, USER.formatted(person, 1, number(person).digits(), "user " + person));
        }
        append("rebuild-end", id, "");
        redis.delete("{user-events}:rebuild");
        await().until(() -> matcher.feed().feed().complete());
    }

    boolean knows(int person) {
        new ContractFixture(matcher).upload(99, person);
        return new ContractFixture(matcher).matchedPeople(99).contains(person);
    }

    void awaitPosition() {
        await().until(() -> matcher.feed().feed().position() == sequence);
    }
}
