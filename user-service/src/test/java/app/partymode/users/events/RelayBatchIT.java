package app.partymode.users.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import app.partymode.users.suppression.NumberSuppression;
import app.partymode.users.suppression.Suppressions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A batch of events costs one append and one write, and is whole whatever happens between the two. */
class RelayBatchIT extends RelayRounds {

    private static final int USERS = 150;

    @Test
    void asksEachStoreAsOftenForManyEventsAsForOne() {
        List<String> forOne;
        List<String> forMany;
        try (var counted = new CountedStores(this, mongo, redis, 2 * USERS)) {
            var rule = counted.bean(NumberSuppression.class);
            var ofUsers = new UserEventSource(counted.bean(Outbox.class), counted.bean(Users.class), sessions, rule);
            var ofNumbers = new SuppressionEventSource(counted.bean(Suppressions.class), rule);
            var batches = new Relay(List.of(ofUsers, ofNumbers), counted.bean(EventStream.class), USERS + 1);
            addUsers(1);
            batches.run(); // connects
            addUsers(1);
            forOne = counted.commandsOf(batches);
            addUsers(USERS);
            forMany = counted.commandsOf(batches);
            counted.bean(EventStream.class).resign();
        }

        assertThat(entries()).hasSize(2 + USERS);
        assertThat(outbox.pending(1)).isEmpty();
        assertThat(forMany)
                .isEqualTo(forOne)
                .containsExactly(
                        "EVALSHA", // the lease
                        "find", // users
                        "find", // suppressions of their numbers
                        "EVALSHA", // the append
                        "update", "find", // suppressions
                        "GET"); // a rebuild that is asked for
    }

    @Test
    void repeatsTheBatchThatWasAppendedBeforeACrash() {
        List<String> ids = addUsers(5);
        ids.forEach(id -> users.change(id, it -> it.rename(new Username("Anita"))));
        var dying = relay(
                new Interrupted(outbox, () -> {
                    throw new IllegalStateException("dead");
                }),
                3);

        assertThatThrownBy(dying::run).isInstanceOf(IllegalStateException.class);
        assertThat(entries()).hasSize(3 * 2);
        relay.run();

        assertThat(entries()).hasSize(3 * 2 + 5 * 2);
        assertThat(outbox.pending(10)).isEmpty();
        ids.subList(0, 3).forEach(id -> assertThat(versionsOf(id)).containsExactly(1L, 2L, 1L, 2L));
        ids.subList(3, 5).forEach(id -> assertThat(versionsOf(id)).containsExactly(1L, 2L));
    }

    @Test
    void readsFewEventsOfAUserAtATimeHoweverManyWait() {
        List<String> ids = addUsers(3);
        for (int i = 0; i < 30; i++) {
            var name = new Username("Ana " + i);
            users.change(ids.get(1), it -> it.rename(name));
        }
        users.delete(ids.get(2));

        assertThat(outbox.pending(10)).allSatisfy(it -> assertThat(it.events()).hasSizeLessThan(10));
        assertThat(outbox.pending(10)).extracting(UserEvents::more).containsExactly(false, true, false);
        relay.run();

        assertThat(versionsOf(ids.get(1)))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 31).boxed().toList());
        assertThat(versionsOf(ids.getFirst())).containsExactly(1L);
        assertThat(versionsOf(ids.get(2))).containsExactly(2L);
        assertThat(outbox.pending(10)).isEmpty();
    }

    @Test
    void stopsInABatchWhereTheStreamIsFullAndCutsNoUsersEvents() {
        List<String> before = addUsers(FULL - 2);
        List<String> ids = addUsers(3);
        ids.forEach(id -> users.change(id, it -> it.rename(new Username("Anita"))));
        Relay inBatches = relay(outbox, FULL + 50);

        inBatches.run();

        assertThat(entries()).hasSize(before.size() + 2);
        assertThat(outbox.pending(FULL)).extracting(UserEvents::userId).containsExactlyElementsOf(ids.subList(1, 3));
        readersDropAllEntries();
        inBatches.run();
        assertThat(entries()).hasSize(4);
        assertThat(outbox.pending(1)).isEmpty();
    }

    @Test
    void appendsNothingWhereTheLeaseIsLostBeforeTheAppend() {
        addUsers(5);
        EventStream other = anotherStream();
        var late = relay(new Interrupted(outbox, () -> {}, () -> takeOver(other)), 3);

        late.run();

        assertThat(entries()).isEmpty();
        assertThat(outbox.pending(10)).hasSize(5);
        other.resign();
        relay.run();
        assertThat(entries()).hasSize(5);
    }

    @Test
    void losesNothingWhereTheLeaseIsLostBetweenTheAppendAndTheWrite() {
        List<String> ids = addUsers(5);
        EventStream other = anotherStream();
        var next = relay(outbox, 3, other);
        var paused = relay(
                new Interrupted(outbox, () -> {
                    takeOver(other);
                    users.change(ids.getFirst(), it -> it.rename(new Username("Anita")));
                    next.run();
                    users.change(ids.get(1), it -> it.rename(new Username("Anita")));
                }),
                3);

        paused.run();
        next.run();

        assertThat(versionsOf(ids.getFirst())).containsExactly(1L, 1L, 2L);
        assertThat(versionsOf(ids.get(1))).containsExactly(1L, 1L, 2L);
        assertThat(versionsOf(ids.get(2))).containsExactly(1L, 1L);
        ids.subList(3, 5).forEach(id -> assertThat(versionsOf(id)).containsExactly(1L));
        assertThat(outbox.pending(10)).isEmpty();
        other.resign();
    }

    @Test
    void forgetsTheDeletedOfABatchAndKeepsWhatChangedMeanwhile() {
        List<String> ids = addUsers(4);
        relay.run();
        readersDropAllEntries();
        users.delete(ids.getFirst());
        users.delete(ids.get(1));
        ids.subList(2, 4).forEach(id -> users.change(id, it -> it.rename(new Username("Anita"))));
        var meanwhile = relay(
                new Interrupted(outbox, () -> users.change(ids.get(2), it -> it.rename(new Username("Zoë")))), 10);

        meanwhile.run();

        assertThat(mongo.findAll(Document.class, "users"))
                .extracting(it -> it.getString("_id"))
                .containsExactlyInAnyOrderElementsOf(ids.subList(2, 4));
        assertThat(outbox.pending(10)).singleElement().satisfies(it -> {
            assertThat(it.userId()).isEqualTo(ids.get(2));
            assertThat(it.events()).extracting(UserEvents.Event::version).containsExactly(3L);
        });
    }

    @Test
    void splitsALargeBatchBetweenUsers() {
        var entries = Stream.generate(() -> StreamEntry.user("{}")).limit(600).toList();
        var batches = IntStream.range(0, 3)
                .mapToObj(i -> new EntryBatch("u" + i, 1, false, i == 2 ? entries.subList(0, 400) : entries, false))
                .toList();

        assertThat(EntryBatch.portions(batches)).extracting(List::size).containsExactly(1, 2);
        assertThat(EntryBatch.portions(List.of())).isEmpty();
    }

    private void takeOver(EventStream other) {
        redis.delete("{user-events}:relay");
        assertThat(other.lead()).isTrue();
    }

    /** Their ids in the order in which they wait. */
    private List<String> addUsers(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            clock.add(Duration.ofMillis(1));
            ids.add(add("User" + i).id());
        }
        return ids;
    }

    private List<Long> versionsOf(String id) {
        return events().stream()
                .filter(it -> it.at("/userId").asString().equals(id))
                .map(it -> it.at("/version").asLong())
                .toList();
    }

    /** Of a process to which something happens before an append or right after it. */
    private record Interrupted(Outbox outbox, Runnable afterAppend, Runnable beforeAppend) implements Outbox {

        Interrupted(Outbox outbox, Runnable afterAppend) {
            this(outbox, afterAppend, () -> {});
        }

        @Override
        public Optional<Instant> waitingSince() {
            return outbox.waitingSince();
        }

        @Override
        public List<UserEvents> pending(int limit) {
            List<UserEvents> pending = outbox.pending(limit);
            beforeAppend.run();
            return pending;
        }

        @Override
        public void relayed(List<Relayed> relayed) {
            afterAppend.run();
            outbox.relayed(relayed);
        }

        @Override
        public List<UserEvents> page(@Nullable String afterUserId, int limit) {
            return outbox.page(afterUserId, limit);
        }
    }
}
