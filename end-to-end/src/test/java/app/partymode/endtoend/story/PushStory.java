package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.App;
import app.partymode.push.Device;
import app.partymode.push.LocalPushService;
import app.partymode.push.PublicKeys;
import app.partymode.push.VapidKeys;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Devices that hold no stream. */
interface PushStory extends ApiUnderTest {

    String SUBSCRIPTION = "/v1/sessions/current/push";

    @Test
    default void aDeviceSubscribesForTheKeyUntilItsSessionEnds() {
        App ana = signUp("Ana");
        String key = ana.get("/v1/push").expect(200).text("/publicKey");
        assertThat(PublicKeys.isKey(key)).isTrue();
        var subscription = Map.of(
                "endpoint",
                "https://push.example.net/ana",
                "keys",
                Map.of("p256dh", VapidKeys.generate().publicKey(), "auth", "BTBZMqHH6r4Tts7J_aSIgg"));
        ana.put(SUBSCRIPTION, subscription).expect(204);
        assertThat(ana.get("/v1/me/export").expect(200).texts("/pushSubscriptions", "/endpoint"))
                .containsExactly("https://push.example.net/ana");
        ana.put(SUBSCRIPTION, Map.of("endpoint", "http://push.example.net/ana")).expectProblem(400, "invalid-request");
        ana.delete(SUBSCRIPTION).expect(204);
        assertThat(ana.get("/v1/me/export").expect(200).texts("/pushSubscriptions", "/endpoint"))
                .isEmpty();
    }

    @Test
    default void aPhoneInAPocketHearsThatAPartyBegins() {
        try (var pushService = new LocalPushService()) {
            App ana = signUp("Ana");
            App ben = signUp("Ben");
            ana.upload(ben.number()).expect(200);
            ben.upload(ana.number()).expect(200);
            ana.awaitMatches(ben.number());
            Device phone = pushService.device();
            ana.put(SUBSCRIPTION, phone.subscription()).expect(204);
            ben.party(Map.of("partying", true, "message", "on the roof", "until", "2040-01-01T03:00:00Z"))
                    .expect(200);
            await().until(() -> phone.messages().size() == 1);
            JsonNode update =
                    new JsonMapper().readTree(phone.messages().getFirst().text());
            assertThat(update.at("/type").asString()).isEqualTo("party-status");
            assertThat(update.at("/phoneNumber").asString()).isEqualTo(ben.number());
            assertThat(update.at("/partyStatus/message").asString()).isEqualTo("on the roof");
            App cem = signUp("Cem");
            ana.put("/v1/me/blocks/" + ben.number(), "").expect(204);
            ana.upload(ben.number(), cem.number()).expect(200);
            cem.upload(ana.number()).expect(200);
            ana.awaitMatches(cem.number());
            ben.delete("/v1/me/party-status").expect(204);
            ben.party(Map.of("partying", true)).expect(200);
            cem.party(Map.of("partying", true)).expect(200);
            await().until(() -> phone.messages().size() == 2);
            assertThat(phone.messages().getLast().text()).contains(cem.number()).doesNotContain(ben.number());
        }
    }
}
