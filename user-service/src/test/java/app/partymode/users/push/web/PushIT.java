package app.partymode.users.push.web;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.push.PushProperties;
import app.partymode.push.PushSubscriptions;
import app.partymode.users.Api.Answer;
import app.partymode.users.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session's subscription: taken, checked, and gone with its session. */
class PushIT extends RunningService {

    /** Of the example in RFC 8291, section 5. */
    private static final String P256DH =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String ENDPOINT = "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV";
    private static final String PATH = "/v1/sessions/current/push";

    private String number;
    private Answer session;
    private String token;

    @BeforeEach
    void signUp() {
        number = number();
        session = api.signUp(number, "Ana");
        token = session.text("/token");
    }

    @Test
    void tellsTheKeyToSubscribeFor() {
        Answer answer = api.get("/v1/push", token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/publicKey"))
                .isEqualTo(bean(PushProperties.class).publicKey());
        assertThat(api.get("/v1/push", null).status()).isEqualTo(401);
    }

    @Test
    void keepsOneSubscriptionASession() {
        assertThat(put(body(ENDPOINT, P256DH, AUTH)).status()).isEqualTo(204);
        assertThat(put(body(ENDPOINT + "2", P256DH, AUTH)).status()).isEqualTo(204);

        var exported = api.get("/v1/me/export", token).body().at("/pushSubscriptions");
        assertThat(exported).hasSize(1);
        assertThat(exported.at("/0/sessionId").asString()).isEqualTo(session.text("/sessionId"));
        assertThat(exported.at("/0/endpoint").asString()).isEqualTo(ENDPOINT + "2");
        assertThat(exported.at("/0/p256dh").asString()).isEqualTo(P256DH);
        assertThat(exported.at("/0/types").toString()).isEqualTo("[\"party-status\"]");
        assertThat(exported.toString()).doesNotContain(AUTH);
    }

    @Test
    void takesWhatABrowserWrites() {
        String written = """
            {"endpoint": "%s", "expirationTime": null, "keys": {"p256dh": "%s", "auth": "%s"},
             "types": ["left", "joined", "left"]}\
            """.formatted(ENDPOINT, P256DH, AUTH);

        assertThat(put(written).status()).isEqualTo(204);
        assertThat(api.get("/v1/me/export", token)
                        .body()
                        .at("/pushSubscriptions/0/types")
                        .toString())
                .isEqualTo("[\"joined\",\"left\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{}; /endpoint /keys",
                "{`endpoint`: null, `keys`: null}; /endpoint /keys",
                "{`endpoint`: `http://push.example.net/x`, `keys`: {}}; /endpoint /keys/auth /keys/p256dh",
                "{`endpoint`: `https://127.0.0.1/x`, `keys`: OK}; /endpoint",
                "{`endpoint`: `https://10.0.0.1/x`, `keys`: OK}; /endpoint",
                "{`endpoint`: ``, `keys`: OK}; /endpoint",
                "{`endpoint`: URL, `keys`: {`p256dh`: ``, `auth`: ``}}; /keys/auth /keys/p256dh",
                "{`endpoint`: URL, `keys`: {`p256dh`: AUTH, `auth`: P256DH}}; /keys/auth /keys/p256dh",
                "{`endpoint`: URL, `keys`: OK, `types`: []}; /types",
                "{`endpoint`: URL, `keys`: OK, `types`: [`joined`, `party`]}; /types/1",
                "{`endpoint`: URL, `keys`: OK, `types`: [`joined`, null]}; /types/1"
            })
    void saysWhatIsWrong(String template, String pointers) {
        String body = template.replace('`', '"')
                .replace("OK", "{\"p256dh\": P256DH, \"auth\": AUTH}")
                .replace("URL", "\"" + ENDPOINT + "\"")
                .replace("P256DH", "\"" + P256DH + "\"")
                .replace("AUTH", "\"" + AUTH + "\"");
        Answer answer = put(body);

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/invalid-request");
        assertThat(answer.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(pointers.split(" "));
        assertThat(answer.raw().body()).doesNotContain(AUTH).doesNotContain(P256DH);
    }

    @Test
    void endsWithItsSession() {
        Answer other = api.signUp(number, "Ana");
        put(body(ENDPOINT, P256DH, AUTH));
        assertThat(api.put(PATH, other.text("/token"), body(ENDPOINT + "2", P256DH, AUTH))
                        .status())
                .isEqualTo(204);

        api.delete("/v1/sessions?scope=current", token);

        var subscriptions = bean(PushSubscriptions.class).of(session.text("/user/id"));
        assertThat(subscriptions).extracting(it -> it.session().sessionId()).containsExactly(other.text("/sessionId"));
        assertThat(put(body(ENDPOINT, P256DH, AUTH)).status()).isEqualTo(401);

        api.delete("/v1/me", other.text("/token"));
        assertThat(bean(PushSubscriptions.class).of(session.text("/user/id"))).isEmpty();
    }

    @Test
    void followsTheUserToAnotherNumber() {
        put(body(ENDPOINT, P256DH, AUTH));
        String another = number();

        api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"%s\"}".formatted(another));

        assertThat(bean(PushSubscriptions.class).of(session.text("/user/id")))
                .extracting(it -> it.session().phoneNumber().e164())
                .containsExactly(another);
    }

    @Test
    void isRemovedOnRequest() {
        put(body(ENDPOINT, P256DH, AUTH));

        assertThat(api.delete(PATH, token).status()).isEqualTo(204);
        assertThat(api.delete(PATH, token).status()).isEqualTo(204);

        assertThat(bean(PushSubscriptions.class).of(session.text("/user/id"))).isEmpty();
    }

    private Answer put(String body) {
        return api.put(PATH, token, body);
    }

    private static String body(String endpoint, String p256dh, String auth) {
        return "{\"endpoint\":\"%s\",\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}".formatted(endpoint, p256dh, auth);
    }
}
