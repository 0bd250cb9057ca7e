package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.App;
import app.partymode.push.PublicKeys;
import app.partymode.push.VapidKeys;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
