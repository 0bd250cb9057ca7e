package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api;
import app.partymode.users.Api.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The webhook as Twilio and Meta call it. */
class InboundProvidersIT {

    private static final String PATH = "/v1/webhooks/inbound-messages";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String SECRET = "of-the-provider";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void isToldByTwilio() throws Exception {
        try (var service = new VerifiedService(
                "inbound-message",
                Map.of(
                        "inbound.provider", "twilio",
                        "inbound.number", "+34600777888",
                        "inbound.secret", SECRET,
                        "inbound.public-url", "https://party.example.org"))) {
            Api api = service.api();
            String number = number();
            Answer asked = api.signUp(number, "Ana");
            String text = asked.text("/verification/instructions/text");
            String body = "SmsStatus=received&From=" + encode(number) + "&Body=" + encode(text);
            String signed =
                    "https://party.example.org" + PATH + "?a=b" + "Body" + text + "From" + number + "SmsStatusreceived";
            String signature = Base64.getEncoder().encodeToString(hmac("HmacSHA1", signed));

            assertThat(post(api, PATH, FORM, "X-Twilio-Signature", signature, body))
                    .isEqualTo(403);
            assertThat(post(api, PATH + "?a=b", FORM, "X-Twilio-Signature", "forged", body))
                    .isEqualTo(403);
            assertPending(api, asked);
            assertThat(post(api, PATH + "?a=b", FORM, "X-Twilio-Signature", signature, body))
                    .isEqualTo(204);
            assertProven(api, asked);
            assertThat(api.get(PATH + "?hub.verify_token=&hub.challenge=1", null)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void isToldByMeta() throws Exception {
        try (var service = new VerifiedService(
                "inbound-message",
                Map.of(
                        "inbound.provider", "meta",
                        "inbound.number", "+34600777888",
                        "inbound.channels", "whatsapp",
                        "inbound.secret", SECRET,
                        "inbound.verify-token", "chosen"))) {
            Api api = service.api();
            String number = number();
            Answer asked = api.signUp(number, "Ana");
            String text = asked.text("/verification/instructions/text");
            assertThat(asked.body().at("/verification/instructions/sms").isMissingNode())
                    .isTrue();
            String message = "{\"from\":\"%s\",\"type\":\"text\",\"text\":{\"body\":\"%s\"}}"
                    .formatted(number.substring(1), text);
            String body = "{\"entry\":[{\"changes\":[{\"value\":{\"messages\":[%s]}}]}]}".formatted(message);
            String signature = "sha256=" + HexFormat.of().formatHex(hmac("HmacSHA256", body));

            assertThat(post(api, PATH, JSON, "X-Hub-Signature-256", signature.replace("sha256", "sha1"), body))
                    .isEqualTo(403);
            assertThat(post(api, PATH, JSON, "X-Hub-Signature-256", signature, body + " "))
                    .isEqualTo(403);
            assertPending(api, asked);
            assertThat(post(api, PATH, JSON, "X-Hub-Signature-256", signature, body))
                    .isEqualTo(204);
            assertProven(api, asked);

            assertThat(get(api, "chosen", "1158201444")).isEqualTo("200 1158201444");
            assertThat(get(api, "guessed", "1158201444")).startsWith("403");
            assertThat(get(api, "chosen", "<script>")).startsWith("403");
        }
    }

    private static void assertPending(Api api, Answer asked) {
        assertThat(complete(api, asked).status()).isEqualTo(409);
    }

    private static void assertProven(Api api, Answer asked) {
        assertThat(complete(api, asked).status()).isEqualTo(201);
    }

    private static Answer complete(Api api, Answer asked) {
        return api.post("/v1/verifications/" + asked.text("/verification/id") + "/session", null, "{}");
    }

    private int post(Api api, String path, String type, String header, String signature, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api.url(path)))
                .header("Content-Type", type)
                .header(header, signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private String get(Api api, String token, String challenge) throws Exception {
        String query = "?hub.mode=subscribe&hub.verify_token=" + token + "&hub.challenge=" + encode(challenge);
        var response = client.send(
                HttpRequest.newBuilder(URI.create(api.url(PATH + query))).build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private static byte[] hmac(String algorithm, String text) throws Exception {
        var mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
