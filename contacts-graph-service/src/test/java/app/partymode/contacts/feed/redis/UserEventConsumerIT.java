package app.partymode.contacts.feed.redis;

import static app.partymode.contacts.contract.Town.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.Town;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.Suppression;
import app.partymode.contacts.feed.UpdateBell;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UserEvent;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.embedded.EmbeddedRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reads a real stream; the test writes it as the user-service does. */
class UserEventConsumerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String USER = """
        {"userId": "%s", "version": %d, "at": "2026-11-23T12:00:00Z", "deleted": false, "number": %d, "username": "%s",
         "verified": false, "partyStatus": null, "discoverableBy": "everyone", "partyStatusVisibleTo": "contacts", "blocks": []}
        """;

    private final EmbeddedRedis server = EmbeddedRedis.inMemory();
    private final LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", server.port());
    private final ContactsProperties properties = new ContactsProperties(
            ContactsProperties.Store.NEO4J,
            new ContactsProperties.Updates(Duration.ofDays(30), Duration.ofSeconds(15)),
            new ContactsProperties.UserEvents("{user-events}", 100, Duration.ofMillis(200)),
            new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1)));
    private final Matcher matcher = InMemoryMatcher.create();
    private StringRedisTemplate redis;
    private final UpdateBell bell = new UpdateBell();
    private UserEventConsumer consumer;
    private String incarnation = "one";
    private long sequence;

    @BeforeEach
    void start() {
        connections.afterPropertiesSet();
        connections.start();
        redis = new StringRedisTemplate(connections);
        consumer = startConsumer();
    }

    private UserEventConsumer startConsumer() {
        var stream = new UserEventStream(redis, new JsonMapper(), Clock.systemUTC(), properties);
        var feed = new UpdateFeed(matcher.updates(), matcher.feed());
        var started = new UserEventConsumer(
                stream,
                matcher.feed(),
                matcher.suppressed(),
                feed,
                bell,
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
        server.close();
    }

    private void append(String kind, String rebuild, String event) {
        redis.opsForValue().set("{user-events}:id", incarnation);
        redis.opsForValue().set("{user-events}:seq", "" + ++sequence);
        var fields = Map.of("stream", incarnation, "kind", kind, "rebuild", rebuild, "event", event);
        redis.opsForStream()
                .add(StreamRecords.newRecord()
                        .in("{user-events}:stream")
                        .ofMap(fields)
                        .withId(RecordId.of(sequence, 0)));
    }

    private void signUp(int person) {
        append("user", "", USER.formatted(person, 1, number(person).digits(), "user " + person));
    }

    private void tellSuppressed(int person, long version, boolean suppressed) {
        append(
                "suppression",
                "",
                "{\"number\": %d, \"version\": %d, \"suppressed\": %b}"
                        .formatted(number(person).digits(), version, suppressed));
    }

    @Test
    void takesASuppressedNumberOutOfBooks() {
        answerRebuild(1);
        Town town = new Town(matcher);
        town.upload(97, 1, 5);
        town.upload(98, 5);

        tellSuppressed(5, 1, true);

        await().atMost(PATIENCE).until(() -> matcher.feed().holdersOf(number(5)).isEmpty());
        assertThat(town.book(97)).containsExactly(1);
        tellSuppressed(5, 2, false);
        awaitPosition();
        assertThat(matcher.suppressed().among(List.of(number(5)))).isEmpty();
    }

    /** It died after it had noted that the number is suppressed, before it had taken it out of all books. */
    @Test
    void goesOnTakingANumberOutOfBooksWhereAnInstanceDied() {
        answerRebuild(1);
        Town town = new Town(matcher);
        town.upload(97, 1, 5);
        consumer.stop();
        matcher.feed()
                .apply(List.of(StreamEntry.suppression(
                        incarnation, ++sequence, new Suppression(number(5).digits(), 1, true), Town.NOON)));
        redis.opsForValue().set("{user-events}:seq", "" + sequence);
        assertThat(town.book(97)).containsExactly(1, 5);

        consumer = startConsumer();

        await().atMost(PATIENCE).until(() -> matcher.feed().holdersOf(number(5)).isEmpty());
    }

    private void answerRebuild(int... people) {
        await().atMost(PATIENCE).until(() -> redis.hasKey("{user-events}:rebuild"));
        String id = redis.opsForValue().get("{user-events}:rebuild");
        append("rebuild-begin", id, "");
        for (int person : people) {
            append("user", id, USER.formatted(person, 1, number(person).digits(), "user " + person));
        }
        append("rebuild-end", id, "");
        redis.delete("{user-events}:rebuild");
        await().atMost(PATIENCE).until(() -> matcher.feed().feed().complete());
    }

    private boolean knows(int person) {
        new Town(matcher).upload(99, person);
        return new Town(matcher).matchedPeople(99).contains(person);
    }

    private void awaitPosition() {
        await().atMost(PATIENCE).until(() -> matcher.feed().feed().position() == sequence);
    }

    @Test
    void asksForEverybodyAtItsFirstStart() {
        answerRebuild(1, 2);
        assertThat(knows(1)).isTrue();
        assertThat(knows(3)).isFalse();
    }

    @Test
    void appliesWhatComesAndDropsItFromTheStream() {
        signUp(1);
        signUp(2);
        awaitPosition();
        assertThat(knows(2)).isTrue();
        await().atMost(PATIENCE).until(() -> redis.opsForStream().size("{user-events}:stream") == 0);
    }

    @Test
    void goesOnWhereItStopped() {
        answerRebuild(1);
        consumer.stop();
        signUp(2);
        consumer = startConsumer();
        awaitPosition();
        assertThat(knows(2)).isTrue();
        assertThat(matcher.feed().feed().complete()).isTrue();
    }

    @Test
    void asksForEverybodyWhereEntriesAreMissing() {
        answerRebuild(1);
        sequence += 3;
        signUp(5);
        answerRebuild(1, 4, 5);
        assertThat(knows(4)).isTrue();
    }

    @Test
    void asksForEverybodyWhereTheStreamIsLost() {
        answerRebuild(1, 2);
        redis.delete(redis.keys("*"));
        incarnation = "two";
        sequence = 0;
        answerRebuild(2, 3);
        assertThat(knows(1)).as("deleted while no event could say so").isFalse();
        assertThat(knows(3)).isTrue();
    }

    @Test
    void asksForEverybodyWhereTheStreamIsOlderThanWhatWasRead() {
        answerRebuild(1, 2);
        redis.opsForValue().set("{user-events}:seq", "1");
        await().atMost(PATIENCE).until(() -> !redis.hasKey("{user-events}:id"));
        redis.delete("{user-events}:stream");
        incarnation = "two";
        sequence = 0;
        answerRebuild(1, 3);
        assertThat(knows(3)).isTrue();
    }

    @Test
    void makesUpForAnEntryThatCanNotBeRead() {
        answerRebuild(1);
        append("user", "", "{");
        append("something new", "", "");
        answerRebuild(1, 2);
        assertThat(knows(2)).isTrue();
    }

    /** The entry is gone from the stream before this instance has seen it. */
    @Test
    void wakesItsReadersThoughAnotherInstanceWasQuicker() {
        answerRebuild(1);
        new Town(matcher).upload(99, 2);
        try (var listener = bell.listen(number(99))) {
            signUpByAnotherInstance(2);
            long begin = System.nanoTime();
            listener.await(PATIENCE);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
        }
    }

    private void signUpByAnotherInstance(int person) {
        matcher.feed().apply(List.of(StreamEntry.user(incarnation, ++sequence, joining(person))));
        redis.opsForValue().set("{user-events}:seq", "" + sequence);
    }

    private static UserEvent joining(int person) {
        String text = USER.formatted(person, 1, number(person).digits(), "user " + person);
        return JsonMapper.shared().readValue(text, UserEvent.class);
    }

    @Test
    void asksForEverybodyOnTheOperatorsCommand() {
        answerRebuild(1);
        new RebuildEndpoint(matcher.feed()).rebuild();
        answerRebuild(1, 2);
        assertThat(knows(2)).isTrue();
    }
}
