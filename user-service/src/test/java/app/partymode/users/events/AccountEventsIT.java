package app.partymode.users.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.NumberTaken;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.DataType;

/** What the end of an account, or another number, leaves behind and tells. */
class AccountEventsIT extends RelayRounds {

    @Test
    void leavesNoTraceOfADeletedUserOutsideTheStream() {
        PhoneNumber number = number();
        var signedUp = signup.signUp(number, new Username("Zoë"), false, "Zoë's phone");
        String id = signedUp.user().id();

        users.delete(id);
        sessions.revokeAll(id);
        assertThat(users.find(id)).isEmpty();
        assertThat(users.findByNumber(number)).isEmpty();
        relay.run();
        users.delete(id);
        relay.run();

        assertThat(mongo.findAll(Document.class, "users")).isEmpty();
        assertThat(storedInRedis())
                .noneMatch(it -> it.contains(id) || it.contains("" + number.digits()) || it.contains("Zoë"));
        assertThat(events()).singleElement().satisfies(it -> {
            assertThat(it.at("/deleted").asBoolean()).isTrue();
            assertThat(it.at("/version").asLong()).isEqualTo(2);
            assertThat(it.at("/number").asLong()).isEqualTo(number.digits());
            assertThat(it.at("/username").isNull()).isTrue();
        });
    }

    @Test
    void freesTheNumberOfADeletedUserAtOnce() {
        User ana = add("Ana");
        users.delete(ana.id());
        User next = User.register("next", ana.number(), new Username("Ben"), false, clock.instant());

        assertThat(users.add(next)).isTrue();
        relay.run();

        assertThat(users.findByNumber(ana.number())).map(User::id).contains("next");
        assertThat(events()).extracting(it -> it.at("/userId").asString()).containsExactlyInAnyOrder(ana.id(), "next");
    }

    @Test
    void endsTheSessionsOfADeletedUserThoughTheRequestDied() {
        User ana = add("Ana");
        String token = sessions.create(ana.id(), ana.number(), null).token();
        users.delete(ana.id());

        relay.run();

        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void renumbersTheSessionsThoughTheRequestDied() {
        User ana = add("Ana");
        String token = sessions.create(ana.id(), ana.number(), null).token();
        PhoneNumber number = number();
        users.change(ana.id(), it -> it.renumber(number, null));

        relay.run();

        assertThat(sessions.find(token))
                .hasValueSatisfying(it -> assertThat(it.phoneNumber()).isEqualTo(number));
    }

    @Test
    void givesANumberToOneUserOnly() {
        User ana = add("Ana");
        User ben = add("Ben");

        assertThat(users.add(User.register("x", ana.number(), new Username("X"), false, clock.instant())))
                .isFalse();
        assertThatThrownBy(() -> users.change(ben.id(), it -> it.renumber(ana.number(), null)))
                .isInstanceOf(NumberTaken.class)
                .hasNoCause();
        assertThat(users.find(ben.id())).contains(ben);
    }

    private List<String> storedInRedis() {
        var texts = new ArrayList<String>();
        for (String key : Objects.requireNonNull(redis.keys("*"))) {
            texts.add(key);
            if (redis.type(key) == DataType.ZSET) {
                texts.addAll(redis.opsForZSet().range(key, 0, -1));
            } else if (redis.type(key) == DataType.HASH) {
                texts.add(redis.opsForHash().entries(key).toString());
            }
        }
        return texts;
    }
}
