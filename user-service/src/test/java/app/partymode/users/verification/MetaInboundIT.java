package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The webhook as Meta calls it. */
@TestPropertySource(
        properties = {
            "phone-auth.verification.method=inbound-message",
            "phone-auth.verification.inbound.provider=meta",
            "phone-auth.verification.inbound.number=+34600777888",
            "phone-auth.verification.inbound.channels=whatsapp",
            "phone-auth.verification.inbound.secret=" + InboundWebhook.PROVIDER_SECRET,
            "phone-auth.verification.inbound.verify-token=chosen"
        })
class MetaInboundIT extends InboundWebhook {

    private static final String JSON = "application/json";

    @Test
    void takesMetasNotification() throws Exception {
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        String text = asked.text("/verification/instructions/text");
        assertThat(asked.body().at("/verification/instructions/sms").isMissingNode())
                .isTrue();
        String message =
                "{\"from\":\"%s\",\"type\":\"text\",\"text\":{\"body\":\"%s\"}}".formatted(number.substring(1), text);
        String body = "{\"entry\":[{\"changes\":[{\"value\":{\"messages\":[%s]}}]}]}".formatted(message);
        String signature = "sha256=" + HexFormat.of().formatHex(hmac("HmacSHA256", body));

        assertThat(post(PATH, JSON, "X-Hub-Signature-256", signature.replace("sha256", "sha1"), body))
                .isEqualTo(403);
        assertThat(post(PATH, JSON, "X-Hub-Signature-256", signature, body + " "))
                .isEqualTo(403);
        assertPending(asked);
        assertThat(post(PATH, JSON, "X-Hub-Signature-256", signature, body)).isEqualTo(204);
        assertProven(asked);

        assertThat(get("chosen", "1158201444")).isEqualTo("200 1158201444");
        assertThat(get("guessed", "1158201444")).startsWith("403");
        assertThat(get("chosen", "<script>")).startsWith("403");
    }

    private String get(String token, String challenge) throws Exception {
        String query = "?hub.mode=subscribe&hub.verify_token=" + token + "&hub.challenge=" + encode(challenge);
        var response = CLIENT.send(
                HttpRequest.newBuilder(URI.create(api.url(PATH + query))).build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
