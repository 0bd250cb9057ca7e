package app.partymode.contacts.feed.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.contract.SharesStore;
import org.junit.jupiter.api.Test;

/** When the consumer asks the user-service to tell all users anew. */
@SharesStore("Redis of the feed")
class RebuildRequestIT extends ConsumedUserEvents {

    @Test
    void asksForARebuildAtItsFirstStart() {
        answerRebuild(1, 2);
        assertThat(knows(1)).isTrue();
        assertThat(knows(3)).isFalse();
    }

    @Test
    void asksForARebuildWhereEntriesAreMissing() {
        answerRebuild(1);
        sequence += 3;
        signUp(5);
        answerRebuild(1, 4, 5);
        assertThat(knows(4)).isTrue();
    }

    @Test
    void asksForARebuildWhereTheStreamIsLost() {
        answerRebuild(1, 2);
        redis.delete(redis.keys("*"));
        incarnation = "two";
        sequence = 0;
        answerRebuild(2, 3);
        assertThat(knows(1)).as("deleted while no event could say so").isFalse();
        assertThat(knows(3)).isTrue();
    }

    @Test
    void asksForARebuildWhereTheStreamIsOlderThanWhatWasRead() {
        answerRebuild(1, 2);
        redis.opsForValue().set("{user-events}:seq", "1");
        await().until(() -> !redis.hasKey("{user-events}:id"));
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

    @Test
    void asksForARebuildOnTheOperatorsCommand() {
        answerRebuild(1);
        new RebuildEndpoint(matcher.feed()).rebuild();
        answerRebuild(1, 2);
        assertThat(knows(2)).isTrue();
    }
}
