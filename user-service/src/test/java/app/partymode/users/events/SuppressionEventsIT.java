package app.partymode.users.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import app.partymode.users.suppression.NumberRegistered;
import app.partymode.users.suppression.Suppression;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The events of suppressed numbers. */
class SuppressionEventsIT extends RelayRounds {

    @Test
    void tellsOfASuppressionAndKeepsNothingButTheNumberAndTheVersion() {
        PhoneNumber number = number();
        suppressions.add(number);
        assertThat(entries()).isEmpty();

        relay.run();
        suppressions.add(number);
        relay.run();

        assertThat(toldOf(number)).containsExactly("suppressed");
        assertThat(suppressionsStored())
                .singleElement()
                .satisfies(it -> assertThat(it).containsOnlyKeys("_id", "version"));
    }

    @Test
    void tellsThatASuppressionWasLiftedAndForgetsTheNumber() {
        PhoneNumber number = number();
        suppressions.add(number);
        relay.run();
        suppressions.lift(number);
        relay.run();
        suppressions.lift(number);
        relay.run();

        assertThat(toldOf(number)).containsExactly("suppressed", "lifted");
        assertThat(suppressionsStored()).isEmpty();
    }

    @Test
    void countsVersionsOnThoughTheNumberWasForgotten() {
        PhoneNumber number = number();
        suppressions.add(number);
        suppressions.lift(number);
        relay.run();
        suppressions.add(number);
        relay.run();

        assertThat(toldOf(number)).containsExactly("lifted", "suppressed");
        assertThat(events())
                .extracting(it -> it.at("/version").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void publishesTheLatestStateWhereItChangedMeanwhile() {
        PhoneNumber number = number();
        suppressions.add(number);
        Suppression before = suppressions.find(number).orElseThrow();
        suppressions.lift(number);
        suppressions.published(List.of(before));
        relay.run();

        assertThat(toldOf(number)).containsExactly("lifted");
    }

    @Test
    void liftsTheSuppressionAtASignup() {
        PhoneNumber number = number();
        suppressions.add(number);
        relay.run();
        signup.signUp(number, new Username("Zoë"), true, null);
        relay.run();

        assertThat(toldOf(number)).containsExactly("suppressed", "lifted");
        assertThat(suppressionsStored()).isEmpty();
    }

    @Test
    void liftsTheSuppressionOfANumberThatAUserTakes() {
        User ana = add("Ana");
        PhoneNumber number = number();
        suppressions.add(number);
        relay.run();
        users.change(ana.id(), it -> it.renumber(number, it.createdAt()));
        relay.run();

        assertThat(toldOf(number)).containsExactly("suppressed", "lifted");
    }

    @Test
    void neverPublishesThatANumberWithAUserIsSuppressed() {
        User ana = add("Ana");
        relay.run();
        suppressions.add(ana.number());
        relay.run();
        suppressions.add(ana.number());
        redis.opsForValue().set(REBUILD, "r1");
        relay.run();

        assertThat(toldOf(ana.number())).isNotEmpty().containsOnly("lifted");
        assertThat(suppressionsStored()).isEmpty();
        assertThatThrownBy(() -> rule.suppress(ana.number(), true)).isInstanceOf(NumberRegistered.class);
        assertThat(suppressionsStored()).isEmpty();
    }

    /** Whichever of the two comes first: at the end there is an account, and no suppression. */
    @Test
    void leavesNoSuppressionWhereASignupComesAtTheSameTime() throws Exception {
        for (int i = 0; i < 20; i++) {
            PhoneNumber number = number();
            try (var pool = Executors.newFixedThreadPool(2)) {
                var suppress = pool.submit(() -> {
                    try {
                        rule.suppress(number, true);
                    } catch (NumberRegistered e) {
                        return false;
                    }
                    return true;
                });
                signup.signUp(number, new Username("Zoë"), true, null);
                suppress.get();
            }
            relay.run();
            assertThat(suppressions.find(number)).isEmpty();
        }
    }

    @Test
    void tellsSuppressionsAnewAfterTheUsers() {
        IntStream.range(0, 3).forEach(i -> add("User" + i));
        List<PhoneNumber> numbers =
                IntStream.range(0, 5).mapToObj(i -> number()).toList();
        numbers.forEach(suppressions::add);
        relay.run();
        redis.delete("{user-events}:stream");

        redis.opsForValue().set(REBUILD, "r1");
        relay.run();

        assertThat(entries())
                .extracting(it -> it.get("kind"))
                .startsWith("rebuild-begin", "user")
                .containsSubsequence("user", "suppression")
                .endsWith("suppression", "rebuild-end")
                .hasSize(2 + 3 + 5);
        assertThat(entries()).extracting(it -> it.get("rebuild")).containsOnly("r1");
        numbers.forEach(number -> assertThat(toldOf(number)).containsExactly("suppressed"));
    }

    /** What was told of a number, in order, as 'suppressed' and 'lifted'. */
    private List<String> toldOf(PhoneNumber number) {
        return entries().stream()
                .filter(it -> it.get("kind").equals("suppression"))
                .map(it -> JsonMapper.shared().readTree(it.get("event").toString()))
                .filter(it -> it.at("/number").asLong() == number.digits())
                .map(it -> it.at("/suppressed").asBoolean() ? "suppressed" : "lifted")
                .toList();
    }

    private List<Document> suppressionsStored() {
        return mongo.findAll(Document.class, "suppressions");
    }
}
