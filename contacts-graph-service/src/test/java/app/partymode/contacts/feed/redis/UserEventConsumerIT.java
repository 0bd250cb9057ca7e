package app.partymode.contacts.feed.redis;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.SharesStore;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.Suppression;
import app.partymode.contacts.feed.UserEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Reads a real stream; the test writes it as the user-service does. */
@SharesStore("Redis of the feed")
class UserEventConsumerIT extends ConsumedUserEvents {

    @Test
    void takesASuppressedNumberOutOfBooks() {
        answerRebuild(1);
        ContractFixture fixture = new ContractFixture(matcher);
        fixture.upload(97, 1, 5);
        fixture.upload(98, 5);

        tellSuppressed(5, 1, true);

        await().until(() -> matcher.feed().holdersOf(number(5)).isEmpty());
        assertThat(fixture.book(97)).containsExactly(1);
        tellSuppressed(5, 2, false);
        awaitPosition();
        assertThat(matcher.suppressed().among(List.of(number(5)))).isEmpty();
    }

    /** It died after it had noted that the number is suppressed, before it had taken it out of all books. */
    @Test
    void goesOnTakingANumberOutOfBooksWhereAnInstanceDied() {
        answerRebuild(1);
        ContractFixture fixture = new ContractFixture(matcher);
        fixture.upload(97, 1, 5);
        consumer.stop();
        matcher.feed()
                .apply(List.of(StreamEntry.suppression(
                        incarnation, ++sequence, new Suppression(number(5).digits(), 1, true), ContractFixture.NOON)));
        redis.opsForValue().set("{user-events}:seq", "" + sequence);
        assertThat(fixture.book(97)).containsExactly(1, 5);

        consumer = startConsumer();

        await().until(() -> matcher.feed().holdersOf(number(5)).isEmpty());
    }

    @Test
    void appliesWhatComesAndDropsItFromTheStream() {
        signUp(1);
        signUp(2);
        awaitPosition();
        assertThat(knows(2)).isTrue();
        await().until(() -> redis.opsForStream().size("{user-events}:stream") == 0);
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
    void asksRedisThreeTimesForABatch() {
        answerRebuild(1);
        consumer.stop();
        IntStream.range(2, 52).forEach(this::signUp);
        commands.clear();

        consumer = startConsumer();

        awaitPosition();
        await().until(() -> redis.opsForStream().size("{user-events}:stream") == 0);
        // The first drops what was applied before the start.
        assertThat(commands.stream().filter(command -> !command.equals("XLEN")))
                .startsWith("EVALSHA", "MGET", "XREAD", "EVALSHA");
    }

    @Test
    void wakesTheReadersOfALargeBatch() {
        answerRebuild(IntStream.range(1, 60).toArray());
        new ContractFixture(matcher).upload(98, 30);
        consumer.stop();
        var woken = new AtomicBoolean();
        try (var _ = notifier.subscribe(number(98), () -> woken.set(true))) {
            IntStream.range(1, 60).forEach(this::rename);
            consumer = startConsumer();
            await().untilTrue(woken);
        }
    }

    private void rename(int person) {
        append("user", "", USER.formatted(person, 2, number(person).digits(), "renamed " + person));
    }

    /** The entry is gone from the stream before this instance has seen it. */
    @Test
    void wakesItsReadersThoughAnotherInstanceWasQuicker() {
        answerRebuild(1);
        new ContractFixture(matcher).upload(99, 2);
        var woken = new AtomicBoolean();
        try (var _ = notifier.subscribe(number(99), () -> woken.set(true))) {
            signUpByAnotherInstance(2);
            await().untilTrue(woken);
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

    private void tellSuppressed(int person, long version, boolean suppressed) {
        append(
                "suppression",
                "",
                "{\"number\": %d, \"version\": %d, \"suppressed\": %b}"
                        .formatted(number(person).digits(), version, suppressed));
    }
}
