package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.App;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left of a user in the stores after {@code DELETE /v1/me}. */
interface DeletionStory extends ApiUnderTest {

    /** Everything in every store. */
    List<String> dump();

    @Test
    default void whatIsHeldCanBeTakenAlong() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        String before = ben.number();
        ana.upload(ben.number()).expect(200);
        ben.upload(ana.number()).expect(200);
        ana.awaitMatches(ben.number());
        ben.party(Map.of("partying", true)).expect(200);
        String number = UniqueNumbers.next();
        ben.api()
                .post("/v1/me/phone-number", ben.token(), Map.of("phoneNumber", number))
                .expect(200);
        await().untilAsserted(() -> {
            Answer export = ben.get("/v1/contacts/export").expect(200);
            assertThat(export.text("/profile/phoneNumber")).isEqualTo(number);
            assertThat(export.text("/profile/userId")).isEqualTo(ben.userId());
            assertThat(export.texts("/contacts", "/phoneNumber")).containsExactly(ana.number());
            assertThat(export.texts("/contacts", "/name")).containsExactly("name of " + ana.number());
            assertThat(export.texts("/updates", "/type")).containsExactly("left", "joined", "party-status");
            assertThat(export.texts("/updates", "/phoneNumber")).containsExactly(before, number, number);
            assertThat(export.text("/position")).isNotBlank();
        });
    }

    private List<String> found(String... traces) {
        return dump().stream()
                .filter(entry -> Stream.of(traces).anyMatch(entry::contains))
                .toList();
    }

    private static String digits(String number) {
        return number.substring(1);
    }

    /** With all that can be had: sessions, a status, blocks, a book with names, another number before, and friends who left. */
    @Test
    default void nothingOfAUserWithoutAcquaintances() {
        App cem = signUp("Cem");
        App ben = signUp("Benedictus");
        String friend = UniqueNumbers.next();
        String blocked = UniqueNumbers.next();
        App again = App.signUp(api(), ben.number(), "Benedictus");
        ben.upload(cem.number(), friend).expect(200);
        ben.awaitMatches(cem.number());
        ben.party(Map.of("partying", true, "message", "at the harbour of Benedictus"))
                .expect(200);
        ben.put("/v1/me/blocks/" + blocked, "").expect(204);
        ben.api().patch("/v1/me", ben.token(), Map.of("username", "Benedicta")).expect(200);
        cem.delete("/v1/me").expect(204);
        await().untilAsserted(() -> assertThat(ben.matches()).isEmpty());
        String number = UniqueNumbers.next();
        ben.api()
                .post("/v1/me/phone-number", ben.token(), Map.of("phoneNumber", number))
                .expect(200);
        ben.upload(friend).expect(200);
        assertThat(found(ben.userId())).isNotEmpty();
        again.delete("/v1/me").expect(204);
        String[] traces = {
            ben.userId(),
            digits(ben.number()),
            digits(number),
            digits(friend),
            digits(blocked),
            digits(cem.number()),
            cem.userId(),
            "Benedict",
            "harbour",
            ben.sessionId(),
            again.sessionId(),
            ben.token(),
            again.token()
        };
        await().untilAsserted(() -> assertThat(found(traces)).as("traces").isEmpty());
    }

    /** Others keep what is theirs: the number in their books, and the update that tells them that its user left. */
    @Test
    default void onlyWhatOthersHaveOfAContact() {
        App ana = signUp("Ana");
        App ben = signUp("Benjaminus");
        ana.upload(ben.number()).expect(200);
        ben.upload(ana.number()).expect(200);
        ana.awaitMatches(ben.number());
        ana.startReadingUpdates();
        ben.party(Map.of("partying", true, "message", "with Benjaminus")).expect(200);
        assertThat(ana.nextNews(1)).containsExactly("party-status " + ben.number());
        ben.delete("/v1/me").expect(204);
        var left = ana.nextUpdates(1).getFirst();
        assertThat(left.at("/type").asString()).isEqualTo("left");
        assertThat(left.at("/userId").asString()).isEqualTo(ben.userId());
        assertThat(left.at("/username").isNull()).isTrue();
        await().untilAsserted(() -> {
            assertThat(found("Benjaminus", ben.sessionId(), ben.token())).isEmpty();
            assertThat(found(ben.userId()))
                    .singleElement()
                    .asString()
                    .containsIgnoringCase("left")
                    .contains(digits(ana.number()));
        });
        assertThat(found(digits(ben.number())))
                .allMatch(entry -> entry.contains(digits(ana.number())) // Ana's book, and the update for her
                        || isABareNumber(entry, digits(ben.number())));
        ana.delete("/v1/me").expect(204);
        await().untilAsserted(
                        () -> assertThat(found(ben.userId(), digits(ben.number()), ana.userId(), digits(ana.number())))
                                .isEmpty());
    }

    /** The node that Ana's book points to, without a property that says more of it than where its updates are. */
    private static boolean isABareNumber(String entry, String number) {
        return entry.matches("neo4j \\[\"PhoneNumber\"] \\{(newestUpdate: \\d+, )?number: " + number
                + "(, newestUpdate: \\d+)?}|neo4j \"ABOUT\" .*");
    }
}
