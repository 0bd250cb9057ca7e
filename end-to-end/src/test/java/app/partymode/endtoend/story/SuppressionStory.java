package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.App;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person without an account suppresses a number. */
interface SuppressionStory extends ApiUnderTest {

    /** Everything in every store. */
    List<String> dump();

    private Answer suppress(String number) {
        return api().put("/v1/suppressions", null, Map.of("phoneNumber", number));
    }

    private Answer lift(String number) {
        return api().json("DELETE", "/v1/suppressions", null, Map.of("phoneNumber", number));
    }

    /** What the stores hold of a number, but for the record that it is suppressed. */
    private List<String> leftOf(String number) {
        return dump().stream()
                .filter(entry -> entry.contains(number.substring(1)))
                .filter(entry -> !entry.startsWith("mongodb suppressions ")
                        && !entry.matches("(?s)neo4j \\[\"PhoneNumber\", \"Suppressed\"] .*")
                        && !entry.startsWith("postgresql public.suppressed_number "))
                .toList();
    }

    private static List<String> book(App app) {
        return app.get("/v1/contacts").expect(200).texts("/contacts", "/phoneNumber");
    }

    /** Waits until a number can't be put into a book: the matcher has heard of the suppression. */
    static void awaitSuppressed(App app, String number) {
        await().until(() ->
                app.put("/v1/contacts/" + number, Map.of("name", "Nil")).status() == 404);
    }

    @Test
    default void aNumberLeavesEveryBookAndStaysOut() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        String nil = UniqueNumbers.next();
        ana.upload(ben.number(), nil).expect(200);
        ben.uploadVCards("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nTEL:" + ana.number()
                        + "\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nil\r\nTEL:" + nil + "\r\nEND:VCARD\r\n")
                .expect(200);
        ana.awaitMatches(ben.number());
        String shared = "/v1/contacts/" + ben.number() + "/shared";
        assertThat(ana.get(shared).expect(200).texts("/contacts", "/phoneNumber"))
                .containsExactly(nil);
        String before = ana.get("/v1/contacts").expect(200).header("ETag").orElseThrow();

        suppress(nil).expect(204);
        suppress(nil).expect(204);

        await().untilAsserted(() -> assertThat(leftOf(nil)).isEmpty());
        assertThat(book(ana)).containsExactly(ben.number());
        assertThat(book(ben)).containsExactly(ana.number());
        assertThat(ana.get(shared).expect(200).texts("/contacts", "/phoneNumber"))
                .isEmpty();
        ana.put("/v1/contacts", Map.of("contacts", App.contacts(List.of(ben.number()))), "If-Match", before)
                .expectProblem(412, "precondition-failed");

        Answer again = ana.upload(ben.number(), nil).expect(200);
        assertThat(again.json().at("/total").asInt()).isEqualTo(1);
        assertThat(again.json().at("/unchanged").asInt()).isEqualTo(1);
        assertThat(again.json().at("/added").asInt()).isZero();
        assertThat(again.json().at("/rejected")).isEmpty();
        long version = again.json().at("/version").asLong();
        assertThat(ana.upload(ben.number(), nil)
                        .expect(200)
                        .json()
                        .at("/version")
                        .asLong())
                .as("an upload that differs by suppressed numbers alone")
                .isEqualTo(version);
        Answer delta = ana.api()
                .patch("/v1/contacts", ana.token(), Map.of("upsert", App.contacts(List.of(nil))))
                .expect(200);
        assertThat(delta.json().at("/version").asLong()).isEqualTo(version);
        ana.put("/v1/contacts/" + nil, Map.of("name", "Nil")).expectProblem(404, "contact-not-found");
        assertThat(leftOf(nil)).isEmpty();
    }

    @Test
    default void aNumberComesBackOnceTheSuppressionIsLifted() {
        App ana = signUp("Ana");
        String nil = UniqueNumbers.next();
        suppress(nil).expect(204);
        awaitSuppressed(ana, nil);

        lift(nil).expect(204);
        lift(nil).expect(204);

        await().until(() ->
                ana.put("/v1/contacts/" + nil, Map.of("name", "Nil")).status() == 200);
        assertThat(book(ana)).containsExactly(nil);
        assertThat(dump())
                .noneMatch(entry -> entry.startsWith("mongodb suppressions ") && entry.contains(nil.substring(1)));
    }

    @Test
    default void aUserWhoSignsUpIsFoundAgain() {
        App ana = signUp("Ana");
        String nil = UniqueNumbers.next();
        ana.upload(nil).expect(200);
        suppress(nil).expect(204);
        awaitSuppressed(ana, nil);

        App nils = App.signUp(api(), nil, "Nil");
        suppress(nil).expectProblem(409, "number-has-account");

        await().untilAsserted(() -> {
            ana.upload(nil).expect(200);
            assertThat(ana.matches()).containsExactly(nil);
        });

        nils.delete("/v1/me").expect(204);
        suppress(nil).expect(204);
        await().untilAsserted(() -> assertThat(leftOf(nil)).isEmpty());
        assertThat(ana.upload(nil).expect(200).json().at("/matches")).isEmpty();
        assertThat(book(ana)).isEmpty();
    }
}
