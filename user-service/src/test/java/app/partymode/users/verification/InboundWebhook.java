package app.partymode.users.verification;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The webhook as providers call it. */
abstract class InboundWebhook extends VerifyingService {

    static final String PROVIDER_SECRET = "of-the-provider";
    static final String PATH = "/v1/webhooks/inbound-messages";

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    void assertPending(Answer asked) {
        assertThat(complete(asked).status()).isEqualTo(409);
    }

    void assertProven(Answer asked) {
        assertThat(complete(asked).status()).isEqualTo(201);
    }

    Answer complete(Answer asked) {
        return complete(asked.text("/verification/id"), null);
    }

    int post(String path, String type, String header, String signature, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api.url(path)))
                .header("Content-Type", type)
                .header(header, signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).statusCode();
    }

    static byte[] hmac(String algorithm, String text) throws Exception {
        var mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(PROVIDER_SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
