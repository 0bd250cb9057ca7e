package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.App;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who can introduce a user to a person, and who completes the circle of a host's guests. */
interface IntroductionStory extends ApiUnderTest {

    private static Answer introductions(App reader, String userId) {
        return reader.get("/v1/contacts/suggestions/" + userId + "/introductions");
    }

    private static Answer circle(App host, String... guests) {
        return host.api().post("/v1/contacts/circle", host.token(), Map.of("phoneNumbers", List.of(guests)));
    }

    /** A problem without what is this request's alone. */
    private static String withoutRequest(Answer answer) {
        return answer.status() + answer.body().replaceAll("[0-9a-f]{32}", "…");
    }

    private static void befriend(App... chain) {
        for (int i = 0; i < chain.length; i++) {
            if (i == 0) {
                chain[i].upload(chain[1].number());
            } else if (i == chain.length - 1) {
                chain[i].upload(chain[i - 1].number());
            } else {
                chain[i].upload(chain[i - 1].number(), chain[i + 1].number());
            }
        }
    }

    @Test
    default void aContactCanIntroduceMeOverTwoStepsOrThree() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        App cem = signUp("Cem");
        App dora = signUp("Dora");
        befriend(ana, ben, cem, dora);
        String byBen = "\"introducers\":[{\"phoneNumber\":\"" + ben.number() + "\",\"name\":\"name of " + ben.number()
                + "\"}]}";
        await().untilAsserted(() ->
                assertThat(introductions(ana, cem.userId()).expect(200).body()).isEqualTo("{\"degree\":2," + byBen));
        await().untilAsserted(() ->
                assertThat(introductions(ana, dora.userId()).expect(200).body()).isEqualTo("{\"degree\":3," + byBen));
        cem.put("/v1/me/privacy", Map.of("introductions", "nobody")).expect(200);
        await().untilAsserted(() -> assertThat(
                        introductions(ana, dora.userId()).expect(200).body())
                .isEqualTo("{\"degree\":4,\"introducers\":[]}"));
        assertThat(introductions(ana, cem.userId()).expect(200).text("/degree"))
                .as("cem is no step to cem")
                .isEqualTo("2");
    }

    /** Byte for byte: nobody can tell a person who hides or blocks from one who does not exist. */
    @Test
    default void aPersonWhoHidesIsAsOneWhoIsNotThere() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        App hidden = signUp("Hidden");
        App friends = signUp("Friends");
        App blocking = signUp("Blocking");
        App blocked = signUp("Blocked");
        ana.upload(ben.number());
        hidden.put("/v1/me/privacy", Map.of("discoverableBy", "nobody")).expect(200);
        friends.put("/v1/me/privacy", Map.of("discoverableBy", "contacts")).expect(200);
        blocking.put("/v1/me/blocks/" + ana.number(), "").expect(204);
        ana.put("/v1/me/blocks/" + blocked.number(), "").expect(204);
        String unknown = withoutRequest(
                introductions(ana, "00000000-0000-4000-8000-000000000000").expectProblem(404, "not-suggested"));
        for (App person : List.of(ana, ben, hidden, friends, blocking, blocked)) {
            await().untilAsserted(() -> assertThat(withoutRequest(introductions(ana, person.userId())))
                    .isEqualTo(unknown));
        }
        for (String odd : List.of("x", "%20", "%F0%9F%98%80", "x".repeat(500))) {
            assertThat(withoutRequest(introductions(ana, odd))).isEqualTo(unknown);
        }
    }

    @Test
    default void aStepThatHidesIsAsOneThatIsNotThere() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        App cem = signUp("Cem");
        App gone = signUp("Gone");
        befriend(ana, ben, cem);
        gone.upload(ana.number(), cem.number());
        await().untilAsserted(() -> assertThat(
                        introductions(ana, cem.userId()).expect(200).text("/degree"))
                .isEqualTo("2"));
        App far = signUp("Far");
        await().untilAsserted(() ->
                assertThat(introductions(ana, far.userId()).status()).isEqualTo(200));
        String notConnected = introductions(ana, far.userId()).body();
        for (Map<String, String> privacy :
                List.of(Map.of("discoverableBy", "nobody"), Map.of("introductions", "nobody"))) {
            ben.put("/v1/me/privacy", privacy).expect(200);
            await().untilAsserted(() ->
                    assertThat(introductions(ana, cem.userId()).body()).isEqualTo(notConnected));
            ben.put("/v1/me/privacy", Map.of("discoverableBy", "everyone", "introductions", "everyone"))
                    .expect(200);
            await().untilAsserted(() ->
                    assertThat(introductions(ana, cem.userId()).text("/degree")).isEqualTo("2"));
        }
        ben.put("/v1/me/blocks/" + cem.number(), "").expect(204);
        await().untilAsserted(() ->
                assertThat(introductions(ana, cem.userId()).body()).isEqualTo(notConnected));
    }

    @Test
    default void aHostLearnsWhoCompletesTheCircle() {
        App host = signUp("Host");
        App guest = signUp("Guest");
        App candidate = signUp("Candidate");
        App hidden = signUp("Hidden");
        host.upload(guest.number(), candidate.number(), hidden.number());
        guest.upload(host.number(), candidate.number(), hidden.number());
        candidate.upload(host.number(), guest.number());
        String before = "{\"candidates\":[{\"phoneNumber\":\"" + candidate.number() + "\",\"name\":\"name of "
                + candidate.number() + "\",\"guestsKnown\":1}],"
                + "\"reach\":{\"within1\":null,\"within2\":null,\"within3\":null}}";
        await().untilAsserted(() ->
                assertThat(circle(host, guest.number(), guest.number()).body()).isEqualTo(before));
        hidden.put("/v1/me/privacy", Map.of("discoverableBy", "nobody")).expect(200);
        hidden.upload(host.number(), guest.number());
        await().untilAsserted(() ->
                assertThat(circle(host, guest.number()).expect(200).body()).isEqualTo(before));

        String unregistered = UniqueNumbers.next();
        String refused = withoutRequest(circle(host, unregistered).expectProblem(403, "not-reciprocal"));
        await().untilAsserted(() -> assertThat(withoutRequest(circle(host, guest.number(), hidden.number())))
                .isEqualTo(refused));
        assertThat(withoutRequest(circle(host, host.number()))).isEqualTo(refused);
        candidate.put("/v1/me/blocks/" + host.number(), "").expect(204);
        await().untilAsserted(() ->
                assertThat(withoutRequest(circle(host, candidate.number()))).isEqualTo(refused));
        assertThat(circle(host, guest.number())
                        .expect(200)
                        .json()
                        .at("/candidates")
                        .size())
                .isZero();
    }
}
