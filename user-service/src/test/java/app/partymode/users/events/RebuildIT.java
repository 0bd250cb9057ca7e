package app.partymode.users.events;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.identity.User;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every user told anew, because a reader asked for it. */
class RebuildIT extends RelayRounds {

    @Test
    void tellsAllUsersAnewOnRequest() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> add("User" + i).id())
                .sorted()
                .toList();
        relay.run();
        redis.delete("{user-events}:stream");
        redis.opsForValue().set(REBUILD, "r1");

        relay.run();

        assertThat(entries())
                .extracting(it -> it.get("kind"))
                .containsExactly("rebuild-begin", "user", "user", "user", "user", "user", "rebuild-end");
        assertThat(entries()).extracting(it -> it.get("rebuild")).containsOnly("r1");
        assertThat(events()).extracting(it -> it.at("/userId").asString()).containsExactlyElementsOf(ids);
        assertThat(redis.hasKey(REBUILD)).isFalse();
    }

    @Test
    void tellsMoreUsersAnewThanTheStreamHolds() {
        IntStream.range(0, FULL + 50).forEach(i -> add("User" + i));
        relay.run();
        readersDropAllEntries();
        relay.run();
        readersDropAllEntries();
        redis.opsForValue().set(REBUILD, "r1");

        var told = new ArrayList<Map<?, ?>>();
        while (redis.hasKey(REBUILD)) {
            relay.run();
            told.addAll(entries());
            readersDropAllEntries();
        }

        assertThat(told.getFirst().get("kind")).isEqualTo("rebuild-begin");
        assertThat(told.getLast().get("kind")).isEqualTo("rebuild-end");
        assertThat(told).hasSize(FULL + 50 + 2);
    }

    @Test
    void beginsARebuildAnewWhereAnotherHasLedSince() {
        IntStream.range(0, FULL + 50).forEach(i -> add("User" + i));
        relay.run();
        readersDropAllEntries();
        relay.run();
        readersDropAllEntries();
        redis.opsForValue().set(REBUILD, "r1");
        relay.run();
        readersDropAllEntries();
        redis.delete("{user-events}:relay");
        EventStream other = anotherStream();
        assertThat(other.lead()).isTrue();
        other.resign();

        relay.run();

        assertThat(entries().getFirst().get("kind")).isEqualTo("rebuild-begin");
    }

    @Test
    void keepsANewerRequestForARebuild() {
        redis.opsForValue().set(REBUILD, "newer");
        stream.rebuilt("older");
        assertThat(stream.requestedRebuild()).contains("newer");
    }

    @Test
    void tellsWhatIsPendingInARebuildToo() {
        User ana = add("Ana");
        users.change(ana.id(), it -> it.rename(new Username("Anita")));

        assertThat(outbox.page(null, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.events())
                        .extracting(UserEvents.Event::version)
                        .containsExactly(1L, 2L));
    }
}
