package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Texts to our number, told by an own gateway. */
@TestPropertySource(
        properties = {
            "phone-auth.verification.method=inbound-message",
            "phone-auth.verification.inbound.number=+34600777888",
            "phone-auth.verification.inbound.secret=" + InboundMessageIT.GATEWAY_SECRET,
            "phone-auth.verification.inbound.channels=sms,whatsapp"
        })
@ExtendWith(OutputCaptureExtension.class)
class InboundMessageIT extends VerifyingService {

    static final String GATEWAY_SECRET = "shared-with-the-gateway";

    @Test
    void provesTheNumberThatTheTextCameFrom() {
        String number = number();
        Answer asked = api.signUp(number, "Ana");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/verification/method")).isEqualTo("inbound-message");
        String text = asked.text("/verification/instructions/text");
        String characters = text.replace("Party Mode ", "");
        assertThat(characters).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(asked.text("/verification/instructions/number")).isEqualTo("+34600777888");
        assertThat(asked.text("/verification/instructions/sms"))
                .isEqualTo("sms:+34600777888?body=Party%20Mode%20" + characters);
        assertThat(asked.text("/verification/instructions/whatsapp"))
                .isEqualTo("https://wa.me/34600777888?text=Party%20Mode%20" + characters);
        String id = asked.text("/verification/id");
        assertThat(complete(id, characters).status()).isEqualTo(409);

        assertThat(tell(number, "hello,\n" + text.toLowerCase() + "!")).isEqualTo(204);
        assertThat(api.get("/v1/verifications/" + id, null).text("/state")).isEqualTo("verified");
        Answer done = complete(id, null);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().at("/user/verified").asBoolean()).isTrue();
        assertThat(done.text("/user/phoneNumber")).isEqualTo(number);
    }

    @Test
    void provesNothingByATextFromAnotherNumber() {
        Answer asked = api.signUp(number(), "Evil");

        assertThat(tell(number(), asked.text("/verification/instructions/text")))
                .isEqualTo(204);
        assertThat(tell("unknown", asked.text("/verification/instructions/text")))
                .isEqualTo(204);
        assertThat(complete(asked.text("/verification/id"), null).status()).isEqualTo(409);
    }

    /** Fixation: my text proves the verification that it is of, not the one that a stranger has begun for my number. */
    @Test
    void provesOneVerificationByOneText() {
        String number = number();
        Answer strangers = api.signUp(number, "Evil");
        Answer own = api.signUp(number, "Ana");
        tell(number, own.text("/verification/instructions/text"));

        assertThat(complete(strangers.text("/verification/id"), null).status()).isEqualTo(409);
        assertThat(complete(own.text("/verification/id"), null).text("/user/username"))
                .isEqualTo("Ana");
    }

    @Test
    void getsNothingFromAWebhookThatIsReplayed() {
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        String body = body(number, asked.text("/verification/instructions/text"));
        String time = now();
        assertThat(post(body, time, sign(time, body))).isEqualTo(204);
        String id = asked.text("/verification/id");
        String token = complete(id, null).text("/token");

        Answer again = api.signUp(number, "Evil");
        assertThat(post(body, time, sign(time, body))).isEqualTo(204);
        assertThat(complete(id, null).status()).isEqualTo(410);
        assertThat(complete(again.text("/verification/id"), null).status()).isEqualTo(409);
        assertThat(api.get("/v1/me", token).text("/username")).isEqualTo("Ana");
    }

    @Test
    void suppressesTheNumberThatTheTextCameFrom() {
        String number = number();
        Answer asked = suppress("{\"phoneNumber\":\"" + number + "\"}");
        assertThat(asked.status()).isEqualTo(202);
        String completion = "{\"verificationId\":\"" + asked.text("/verification/id") + "\"}";
        String text = asked.text("/verification/instructions/text");
        tell(number(), text);
        assertThat(suppress(completion).status()).isEqualTo(409);
        assertThat(suppressed()).doesNotContain(Long.parseLong(number.substring(1)));

        tell(number, text);
        assertThat(complete(asked.text("/verification/id"), null).status()).isEqualTo(404);
        assertThat(suppress(completion).status()).isEqualTo(204);
        assertThat(suppressed()).contains(Long.parseLong(number.substring(1)));
        tell(number, text);
        assertThat(suppress(completion).status()).isEqualTo(410);
    }

    private Answer suppress(String body) {
        return api.put("/v1/suppressions", null, body);
    }

    @Test
    void takesNothingThatTheGatewayHasNotSigned() {
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        String body = body(number, asked.text("/verification/instructions/text"));
        String time = now();
        String old = Long.toString(clock.instant().getEpochSecond() - 301);
        String right = sign(time, body);

        assertThat(post(body, time, "")).isEqualTo(403);
        assertThat(post(body, time, "sha256=")).isEqualTo(403);
        assertThat(post(body, time, right.substring(0, right.length() - 1))).isEqualTo(403);
        assertThat(post(body, time, sign(time, body + " "))).isEqualTo(403);
        assertThat(post(body, "", sign("", body))).isEqualTo(403);
        assertThat(post(body, "1e9", sign("1e9", body))).isEqualTo(403);
        assertThat(post(body, old, sign(old, body))).isEqualTo(403);
        assertThat(post(body, old, right)).isEqualTo(403);
        assertThat(complete(asked.text("/verification/id"), null).status()).isEqualTo(409);
        assertThat(post(body, time, right)).isEqualTo(204);
    }

    @Test
    void takesWhateverIsSignedWithoutAnError() {
        for (String body : new String[] {"", "[", "{}", "[]", "{\"from\":1,\"text\":{}}"}) {
            String time = now();
            assertThat(post(body, time, sign(time, body))).as(body).isEqualTo(204);
        }
    }

    @Test
    void changesANumber() {
        String old = number();
        Answer asked = api.signUp(old, "Ana");
        tell(old, asked.text("/verification/instructions/text"));
        String token = complete(asked.text("/verification/id"), null).text("/token");
        String number = number();
        Answer change = api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"%s\"}".formatted(number));
        tell(number, change.text("/verification/instructions/text"));

        assertThat(complete(change.text("/verification/id"), null).status()).isEqualTo(201);
        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isEqualTo(number);
    }

    @Test
    void logsNothingOfAMessage(CapturedOutput log) {
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        String text = asked.text("/verification/instructions/text");
        tell(number, text);
        post("{", now(), "sha256=forged");
        complete(asked.text("/verification/id"), null);

        assertThat(log.getAll()).doesNotContain(text, number.substring(1), asked.text("/verification/id"));
    }

    private int tell(String from, String text) {
        String body = body(from, text);
        String time = now();
        return post(body, time, sign(time, body));
    }

    private String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static String body(String from, String text) {
        return "{\"from\":\"%s\",\"text\":\"%s\"}".formatted(from, text.replace("\n", "\\n"));
    }

    private int post(String body, String time, String signature) {
        var request = HttpRequest.newBuilder(URI.create(api.url("/v1/webhooks/inbound-messages")))
                .header("Content-Type", "application/json")
                .header("X-Timestamp", time)
                .header("X-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return response.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String time, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(GATEWAY_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
