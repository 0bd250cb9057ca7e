package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.localstores.FreePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** nginx with a certificate of its own. */
class NginxTlsIT {

    @TempDir
    Path folder;

    private final int port = FreePort.next();
    private NginxFixture front;
    private HttpClient client;

    @BeforeEach
    void start() throws Exception {
        var certificate = SelfSigned.in(folder);
        var settings = new HashMap<>(certificate.settings());
        settings.put("TLS_LISTEN", "127.0.0.1:" + port);
        settings.put("HTTPS_PORT", "" + port);
        settings.put("ACME_ROOT", folder.toString());
        front = new NginxFixture(settings);
        client = HttpClient.newBuilder().sslContext(certificate.trust()).build();
    }

    @AfterEach
    void stop() {
        client.close();
        front.close();
    }

    private HttpResponse<String> get(String path, HttpClient.Version version) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                .version(version);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void speaksHttp2AndHttp1() throws Exception {
        for (var version : HttpClient.Version.values()) {
            if (version.compareTo(HttpClient.Version.HTTP_2) <= 0) {
                var answer = get("/v1/me", version);
                assertThat(answer.version()).isEqualTo(version);
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
        assertThat(front.users.requests()).hasSize(2);
    }

    @Test
    void tellsTheServiceAndTheBrowserThatItWasHttps() throws Exception {
        var answer = get("/v1/me", HttpClient.Version.HTTP_2);
        assertThat(front.users.lastRequest().headers().getFirst("X-Forwarded-Proto"))
                .isEqualTo("https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void sendsPlainHttpThereWithMethodAndPath() {
        var answer = front.send(
                front.request("/v1/contacts/%2B34600111222?x=1").method("PUT", BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://127.0.0.1:" + port + "/v1/contacts/%2B34600111222?x=1");
        assertThat(front.contacts.requests()).isEmpty();
    }

    @Test
    void answersLetsEncryptOverPlainHttp() throws Exception {
        Path challenges = Files.createDirectories(folder.resolve(".well-known/acme-challenge"));
        Files.writeString(challenges.resolve("token"), "the answer");
        assertThat(front.get("/.well-known/acme-challenge/token").body()).isEqualTo("the answer");
        assertThat(front.get("/.well-known/acme-challenge/other").statusCode()).isEqualTo(404);
        assertThat(front.get("/.well-known/acme-challenge/../../key.pem").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void doesNotStartWithACertificateAlone() {
        assertThatThrownBy(() ->
                        Nginx.before("127.0.0.1:1", "127.0.0.1:1", Map.of("TLS_CERTIFICATE", folder.resolve("x") + "")))
                .isInstanceOf(RuntimeException.class);
    }
}
