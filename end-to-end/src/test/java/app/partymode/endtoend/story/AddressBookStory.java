package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.App;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Address books as the app keeps them current. */
interface AddressBookStory extends ApiUnderTest {

    @Test
    default void anUploadIsADifference() {
        App ana = signUp("Ana");
        String one = UniqueNumbers.next();
        String two = UniqueNumbers.next();
        Answer first = ana.upload(one, two).expect(200);
        Answer again = ana.upload(one, two).expect(200);
        assertThat(again.header("ETag")).isPresent().isEqualTo(first.header("ETag"));
        assertThat(again.json().at("/unchanged").asInt()).isEqualTo(2);
        assertThat(again.json().at("/version").asLong())
                .isEqualTo(first.json().at("/version").asLong());
        Answer third = ana.put("/v1/contacts", Map.of("contacts", List.of(Map.of("phoneNumber", two, "name", "Zwei"))))
                .expect(200);
        assertThat(third.json().at("/updated").asInt()).isEqualTo(1);
        assertThat(third.json().at("/removed").asInt()).isEqualTo(1);
        assertThat(third.json().at("/version").asLong())
                .isGreaterThan(first.json().at("/version").asLong());
        assertThat(third.json().at("/quota/limit").asInt()).isEqualTo(1_000_000);
    }

    @Test
    default void badEntriesNeverFailTheOthers() {
        App ana = signUp("Ana");
        String good = UniqueNumbers.next();
        Answer upload = ana.put(
                        "/v1/contacts",
                        Map.of(
                                "contacts",
                                Stream.of(
                                                "911",
                                                "+1",
                                                "0",
                                                "1".repeat(40),
                                                "hello",
                                                ana.number(),
                                                UniqueNumbers.local(good),
                                                "+999123456789",
                                                "")
                                        .map(number -> Map.of("phoneNumber", number, "name", "🎉 مرحبا"))
                                        .toList()))
                .expect(200);
        assertThat(upload.texts("/rejected", "/reason"))
                .containsExactly(
                        "too-short",
                        "too-short",
                        "too-short",
                        "too-long",
                        "not-a-number",
                        "own-number",
                        "invalid-for-region",
                        "not-a-number");
        assertThat(upload.json().at("/rejected/6/index").asInt()).isEqualTo(7);
        assertThat(upload.json().at("/total").asInt()).isEqualTo(1);
        Answer book = ana.get("/v1/contacts").expect(200);
        assertThat(book.texts("/contacts", "/phoneNumber")).containsExactly(good);
        assertThat(book.text("/contacts/0/name")).isEqualTo("🎉 مرحبا");
    }

    /** In Argentina a line is one person, whether the number is written with the 9 of a mobile or without. */
    @Test
    default void aLineIsOneContactHoweverItsNumberIsWritten() {
        String line = "+5493514000001";
        App ana = App.signUp(api(), "+543514000001", "Ana");
        assertThat(ana.get("/v1/me").text("/phoneNumber")).isEqualTo(line);
        App ben = signUp("Ben");
        ben.put("/v1/contacts", Map.of("region", "AR", "contacts", List.of(Map.of("phoneNumber", "351 400-0001"))))
                .expect(200);
        ben.awaitMatches(line);
        String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nTEL:+54 351 400-0001\r\nTEL:+54 9 351 400-0001\r\n"
                + "TEL:%s\r\nEND:VCARD\r\n".formatted(ben.number());
        Answer upload = ana.uploadVCards(card).expect(200);
        assertThat(upload.texts("/rejected", "/reason")).containsExactly("own-number", "own-number");
        assertThat(ana.get("/v1/contacts").texts("/contacts", "/phoneNumber")).containsExactly(ben.number());
        assertThat(ben.get("/v1/contacts/+543514000001").expect(200).text("/phoneNumber"))
                .isEqualTo(line);
        assertThat(ben.get("/v1/contacts/+543514000001/shared").expect(200).text("/phoneNumber"))
                .isEqualTo(line);
    }

    @Test
    default void aLostUpdateIsPrevented() {
        App ana = signUp("Ana");
        String tag = ana.upload(UniqueNumbers.next()).expect(200).header("ETag").orElseThrow();
        ana.upload(UniqueNumbers.next(), UniqueNumbers.next()).expect(200);
        Object body = Map.of("contacts", List.of());
        ana.put("/v1/contacts", body, "If-Match", tag).expectProblem(412, "precondition-failed");
        ana.api()
                .patch("/v1/contacts", ana.token(), Map.of("upsert", List.of()), "If-Match", tag)
                .expectProblem(412, "precondition-failed");
        ana.put("/v1/contacts", body, "If-None-Match", "*").expectProblem(412, "precondition-failed");
        assertThat(ana.get("/v1/contacts").json().at("/contacts").size()).isEqualTo(2);
        String current = ana.get("/v1/contacts").header("ETag").orElseThrow();
        ana.put("/v1/contacts", body, "If-Match", current).expect(200);
        assertThat(ana.get("/v1/contacts").json().at("/contacts").size()).isZero();
    }

    @Test
    default void anUnchangedBookIsNotSentAgain() {
        App ana = signUp("Ana");
        String friend = UniqueNumbers.next();
        String uploaded = ana.upload(friend).header("ETag").orElseThrow();
        assertThat(ana.get("/v1/contacts", "If-None-Match", uploaded)
                        .expect(304)
                        .body())
                .isEmpty();
        App.signUp(api(), friend, "Friend");
        ana.awaitMatches(friend);
        Answer changed = ana.get("/v1/contacts", "If-None-Match", uploaded).expect(200);
        assertThat(changed.json().at("/contacts/0/registered").asBoolean()).isTrue();
        ana.put("/v1/contacts", Map.of("contacts", List.of()), "If-Match", uploaded)
                .expect(200);
    }

    @Test
    default void aDeltaIsAllOrNothing() {
        App ana = signUp("Ana");
        List<String> numbers = Stream.generate(UniqueNumbers::next).limit(4).toList();
        ana.upload(numbers.subList(0, 3)).expect(200);
        Answer delta = ana.api()
                .patch(
                        "/v1/contacts",
                        ana.token(),
                        Map.of(
                                "upsert",
                                        List.of(
                                                Map.of("phoneNumber", numbers.get(3), "name", "new"),
                                                Map.of("phoneNumber", numbers.get(0), "name", "other")),
                                "remove", List.of(numbers.get(1), UniqueNumbers.next())))
                .expect(200);
        assertThat(delta.json().at("/added").asInt()).isEqualTo(1);
        assertThat(delta.json().at("/updated").asInt()).isEqualTo(1);
        assertThat(delta.json().at("/removed").asInt()).isEqualTo(1);
        assertThat(delta.json().at("/total").asInt()).isEqualTo(3);
        ana.api()
                .patch(
                        "/v1/contacts",
                        ana.token(),
                        "{\"upsert\": [{\"phoneNumber\": 5}], \"remove\": [\"" + numbers.get(0) + "\"]}")
                .expect(400);
        assertThat(ana.get("/v1/contacts").texts("/contacts", "/phoneNumber"))
                .containsExactlyInAnyOrder(numbers.get(0), numbers.get(2), numbers.get(3));
    }

    @Test
    default void oneContactAtATime() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.get("/v1/contacts/" + ben.number()).expectProblem(404, "contact-not-found");
        ana.delete("/v1/contacts/" + ben.number()).expectProblem(404, "contact-not-found");
        Answer put = ana.put("/v1/contacts/" + ben.number().replace("+", "%2B"), Map.of("name", "Benny"))
                .expect(200);
        assertThat(put.text("/phoneNumber")).isEqualTo(ben.number());
        assertThat(ana.get("/v1/contacts/" + ben.number()).expect(200).text("/name"))
                .isEqualTo("Benny");
        ana.awaitMatches(ben.number());
        ana.delete("/v1/contacts/" + ben.number()).expect(204);
        ana.get("/v1/contacts/" + ben.number()).expectProblem(404, "contact-not-found");
        ana.upload(UniqueNumbers.next(), UniqueNumbers.next()).expect(200);
        ana.delete("/v1/contacts").expect(204);
        assertThat(ana.get("/v1/contacts").expect(200).json().at("/contacts").size())
                .isZero();
    }

    @Test
    default void aBookLeavesAsVCards() {
        App ana = signUp("Ana");
        String friend = UniqueNumbers.next();
        ana.put("/v1/contacts", Map.of("contacts", List.of(Map.of("phoneNumber", friend, "name", "Ñandú; 🎉"))))
                .expect(200);
        Answer both = ana.get("/v1/contacts", "Accept", "text/vcard, application/json")
                .expect(200);
        assertThat(both.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(both.header("Vary").orElse("")).contains("Accept");
        Answer cards = ana.get("/v1/contacts", "Accept", "text/vcard").expect(200);
        assertThat(cards.header("ETag")).isPresent().isNotEqualTo(both.header("ETag"));
        assertThat(cards.header("Content-Type").orElse("")).startsWith("text/vcard");
        assertThat(cards.body()).contains("VERSION:4.0").contains("tel:" + friend);
        App other = signUp("Other");
        other.uploadVCards(cards.body()).expect(200);
        assertThat(other.get("/v1/contacts").text("/contacts/0/name")).isEqualTo("Ñandú; 🎉");
        other.delete("/v1/contacts").expect(204);
        Answer alone = ana.get("/v1/contacts/vcards").expect(200);
        assertThat(alone.body()).isEqualTo(cards.body());
        assertThat(alone.header("ETag")).isEqualTo(cards.header("ETag"));
        api().send(
                        "PUT",
                        "/v1/contacts/vcards",
                        other.token(),
                        BodyPublishers.ofString(alone.body()),
                        "Content-Type",
                        "text/vcard")
                .expect(200);
        assertThat(other.get("/v1/contacts").text("/contacts/0/name")).isEqualTo("Ñandú; 🎉");
    }

    @Test
    default void namesAreNothingButNames() {
        App ana = signUp("Ana");
        App ben = signUp("'; DELETE FROM contact; --");
        String name = "'}) WITH 1 AS x MATCH (n) DETACH DELETE n // '; DROP TABLE contact; -- \"{$name}";
        ana.put("/v1/contacts", Map.of("contacts", List.of(Map.of("phoneNumber", ben.number(), "name", name))))
                .expect(200);
        ana.awaitMatches(ben.number());
        Answer matches = ana.get("/v1/contacts/matches").expect(200);
        assertThat(matches.text("/matches/0/name")).isEqualTo(name);
        assertThat(matches.text("/matches/0/username")).isEqualTo("'; DELETE FROM contact; --");
    }
}
