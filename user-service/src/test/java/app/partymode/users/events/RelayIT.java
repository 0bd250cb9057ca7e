package app.partymode.users.events;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.Outbox.Relayed;
import app.partymode.users.identity.User;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What changed is told, at least once, in order, and by one relay at a time. */
class RelayIT extends RelayRounds {

    @Test
    void keepsAnEventWithTheChangeUntilItIsRelayed() {
        User ana = add("Ana");
        assertThat(outbox.pending(10)).extracting(UserEvents::userId).containsExactly(ana.id());
        assertThat(entries()).isEmpty();

        relay.run();

        assertThat(outbox.pending(10)).isEmpty();
        assertThat(mongo.findAll(Document.class, "users"))
                .singleElement()
                .satisfies(it -> assertThat(it).doesNotContainKeys("outbox", "pendingSince"));
        assertThat(entries())
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("kind", "user")
                        .containsEntry("stream", redis.opsForValue().get("{user-events}:id")));
        relay.run();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void tellsTheWholePublicState() {
        Instant now = Instant.parse("2026-11-23T01:02:03.004Z");
        User ana = add("Ana");
        users.change(
                ana.id(),
                it -> it.startStatus(true, "here", now.plusSeconds(1_000_000_000), now)
                        .block(new PhoneNumber(34600111333L)));
        relay.run();

        JsonNode event = events().getLast();
        assertThat(event.at("/userId").asString()).isEqualTo(ana.id());
        assertThat(event.at("/version").asLong()).isEqualTo(2);
        assertThat(Instant.parse(event.at("/at").asString())).isEqualTo(clock.instant());
        assertThat(event.at("/deleted").asBoolean(true)).isFalse();
        assertThat(event.at("/number").asLong()).isEqualTo(ana.number().digits());
        assertThat(event.at("/username").asString()).isEqualTo("Ana");
        assertThat(event.at("/verified").asBoolean(true)).isFalse();
        assertThat(event.at("/partyStatus/partying").asBoolean()).isTrue();
        assertThat(event.at("/partyStatus/message").asString()).isEqualTo("here");
        assertThat(event.at("/partyStatus/since").asString()).isEqualTo("2026-11-23T01:02:03.004Z");
        assertThat(event.at("/discoverableBy").asString()).isEqualTo("everyone");
        assertThat(event.at("/partyStatusVisibleTo").asString()).isEqualTo("contacts");
        assertThat(event.at("/introductions").asString()).isEqualTo("contacts");
        assertThat(event.at("/blocks/0").asLong()).isEqualTo(34600111333L);
        assertThat(events().getFirst().at("/partyStatus").isNull()).isTrue();
    }

    @Test
    void appendsNothingWithoutTheLease() {
        add("Ana");
        EventStream other = anotherStream();
        assertThat(other.lead()).isTrue();

        relay.run();
        assertThat(stream.append(List.of(StreamEntry.user("{}")))).isFalse();

        assertThat(entries()).isEmpty();
        assertThat(outbox.pending(10)).hasSize(1);
        other.resign();
        relay.run();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void writesTheLeaseAnewOnlyWhenHalfOfItIsOver() {
        String lease = "{user-events}:relay";
        assertThat(stream.lead()).isTrue();
        redis.expire(lease, Duration.ofDays(2));
        assertThat(stream.lead()).isTrue();
        assertThat(redis.getExpire(lease)).isGreaterThan(Duration.ofDays(1).toSeconds());

        redis.persist(lease); // as one whose time is over
        assertThat(stream.lead()).isTrue();
        assertThat(redis.getExpire(lease))
                .isBetween(0L, bean(EventsProperties.class).lease().toSeconds());
    }

    @Test
    void appendsNothingAfterAPauseInWhichAnotherTookOver() {
        assertThat(stream.lead()).isTrue();
        redis.delete("{user-events}:relay");
        assertThat(anotherStream().lead()).isTrue();

        assertThat(stream.append(List.of(StreamEntry.user("{}")))).isFalse();
        stream.resign();
        assertThat(stream.lead()).isFalse();
        assertThat(entries()).isEmpty();
    }

    @Test
    void tellsEachVersionOnceAndInOrderWhileEightThreadsChangeAUser() throws Exception {
        User ana = add("Ana");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var changes = IntStream.range(0, 80)
                    .mapToObj(i -> pool.submit((Callable<User>)
                            () -> users.change(ana.id(), it -> it.rename(new Username("Ana" + i)))))
                    .toList();
            while (!changes.stream().allMatch(it -> it.isDone())) {
                relay.run();
            }
            for (var change : changes) {
                change.get();
            }
        }
        relay.run();

        assertThat(events())
                .extracting(it -> it.at("/version").asLong())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 81).boxed().toList());
        assertThat(ids())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 81).mapToObj(i -> i + "-0").toList());
    }

    @Test
    void keepsWhatChangedWhileAnEarlierEventWasRelayed() {
        User ana = add("Ana");
        users.change(ana.id(), it -> it.rename(new Username("Anita")));

        outbox.relayed(List.of(new Relayed(ana.id(), 1, false)));

        assertThat(outbox.pending(10))
                .singleElement()
                .satisfies(it -> assertThat(it.events())
                        .extracting(UserEvents.Event::version)
                        .containsExactly(2L));
    }

    @Test
    void startsANewIncarnationWhereTheStreamWasLost() {
        add("Ana");
        relay.run();
        String before = redis.opsForValue().get("{user-events}:id");
        redis.delete(Objects.requireNonNull(redis.keys("*")));
        add("Ben");

        relay.run();

        assertThat(ids()).containsExactly("1-0");
        assertThat(entries().getFirst().get("stream")).isNotEqualTo(before);
    }

    /** As after a failover, when what was acknowledged last may be missing. */
    @Test
    void startsANewIncarnationWhereAnotherProcessOfRedisAnswers() {
        add("Ana");
        relay.run();
        readersDropAllEntries();
        String before = redis.opsForValue().get("{user-events}:id");
        redis.opsForValue().set("{user-events}:process", "another");
        relay.run();
        assertThat(redis.hasKey("{user-events}:id")).isFalse();
        add("Ben");
        relay.run();
        assertThat(entries())
                .singleElement()
                .satisfies(it -> assertThat(it.get("stream")).isNotEqualTo(before));
        String after = redis.opsForValue().get("{user-events}:id");
        relay.run();
        assertThat(redis.opsForValue().get("{user-events}:id")).isEqualTo(after).isNotNull();
    }

    /** A rebuild would tell the state after them, and not what they tell. */
    @Test
    void letsReadersApplyWhatIsLeftBeforeANewIncarnation() {
        add("Ana");
        relay.run();
        String before = redis.opsForValue().get("{user-events}:id");
        redis.opsForValue().set("{user-events}:process", "another");
        add("Ben");
        relay.run();
        assertThat(ids()).containsExactly("1-0");
        assertThat(redis.opsForValue().get("{user-events}:id")).isEqualTo(before);
        assertThat(outbox.pending(10)).hasSize(1);

        readersDropAllEntries();
        relay.run();

        assertThat(entries())
                .singleElement()
                .satisfies(it -> assertThat(it.get("stream")).isNotEqualTo(before));
        assertThat(outbox.pending(10)).isEmpty();
    }

    @Test
    void waitsWhileTheStreamIsFullAndLosesNothing() {
        IntStream.range(0, FULL + 20).forEach(i -> add("User" + i));
        relay.run();
        relay.run();
        assertThat(entries()).hasSize(FULL);
        assertThat(outbox.pending(FULL)).hasSize(20);

        readersDropAllEntries();
        relay.run();

        assertThat(entries()).hasSize(20);
        assertThat(outbox.pending(FULL)).isEmpty();
    }

    @Test
    void writesNothingWhereNothingChanges() {
        User ana = add("Ana");
        relay.run();

        assertThat(users.change(ana.id(), it -> it.rename(new Username("Ana")))).isEqualTo(ana);

        assertThat(outbox.pending(10)).isEmpty();
    }
}
