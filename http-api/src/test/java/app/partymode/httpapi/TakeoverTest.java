package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.partymode.httpapi.testapp.LateAnswer;
import app.partymode.httpapi.testapp.TakeoverController;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Connections that are answered without Tomcat's request. */
class TakeoverTest extends HttpTest {

    private static final String REQUEST = "GET /v1/later HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int MORE_THAN_SOCKETS_HOLD = 20_000_000;

    @Autowired
    private TakeoverController controller;

    @BeforeEach
    void forget() {
        controller.answers().clear();
    }

    private LateAnswer begun() {
        await().until(() -> !controller.answers().isEmpty());
        return controller.answers().getFirst();
    }

    private CompletableFuture<HttpResponse<String>> ask() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return get("/v1/later", "X-Request-Id", "mine");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void anAnswerThatComesLaterHasTheHeadersOfTheFilters() throws Exception {
        var asked = ask();
        LateAnswer answer = begun();
        assertThat(answer.begin()).isTrue();
        assertThat(answer.write("part one, ")).isTrue();
        assertThat(answer.write("part two")).isTrue();
        answer.end();
        var response = asked.join();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("part one, part two");
        assertThat(response.headers().allValues("X-Request-Id")).containsExactly("mine");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().allValues("Connection")).containsExactly("close");
        assertThat(response.headers().allValues("Date")).hasSize(1);
        await().until(answer::isGone);
        assertThatThrownBy(() -> answer.write("too late")).isInstanceOf(IOException.class);
    }

    @Test
    void aClientThatLeavesIsNoticed() throws Exception {
        try (var _ = connection()) {
            begun().begin();
        }
        await().until(begun()::isGone);
    }

    @Test
    void aSlowClientHoldsNoThreadAndGetsAllInTheEnd() throws Exception {
        try (Socket client = connection()) {
            LateAnswer answer = begun();
            answer.begin();
            assertThat(answer.write("x".repeat(MORE_THAN_SOCKETS_HOLD))).isFalse();
            answer.end();
            assertThat(answer.isGone()).isFalse();
            InputStream in = client.getInputStream();
            assertThat(in.readAllBytes()).hasSizeGreaterThan(MORE_THAN_SOCKETS_HOLD);
            await().until(answer::isGone);
        }
    }

    @Test
    void theOwnerIsToldWhenASlowClientHasTakenAll() throws Exception {
        try (Socket client = connection()) {
            LateAnswer answer = begun();
            answer.begin();
            assertThat(answer.write("x".repeat(MORE_THAN_SOCKETS_HOLD))).isFalse();
            client.getInputStream().skipNBytes(MORE_THAN_SOCKETS_HOLD);
            await().until(answer::isWritable);
            assertThat(answer.write("more")).isTrue();
        }
    }

    @Test
    void aRequestThatFailsAfterAllIsAnsweredAsAnyOther() throws Exception {
        assertThat(get("/v1/failing-later").statusCode()).isEqualTo(500);
        assertThat(begun().isGone()).isTrue();
    }

    @Test
    void aClientOfHttp10GetsNothingThatItCanNotRead() throws Exception {
        try (Socket client = connection("GET /v1/later HTTP/1.0\r\n\r\n")) {
            assertThat(answered(client))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\r\n\r\nall")
                    .doesNotContain("chunked");
        }
    }

    /** The answer says that it closes the connection: by RFC 9112 a client repeats elsewhere what it has sent too early. */
    @Test
    void aRequestThatFollowsOnTheConnectionIsNotAnswered() throws Exception {
        try (Socket client = connection(REQUEST + REQUEST)) {
            assertThat(answered(client)).containsOnlyOnce("HTTP/1.1").contains("Connection: close");
            assertThat(controller.answers()).hasSize(1);
        }
    }

    /** What is unsent then does not keep the connection open. */
    @Test
    void aClientThatLeavesInTheMiddleOfAnAnswerIsNoticed() throws Exception {
        LateAnswer answer;
        try (Socket client = connection()) {
            answer = begun();
            answer.begin();
            client.getInputStream().read();
            assertThat(answer.write("x".repeat(MORE_THAN_SOCKETS_HOLD))).isFalse();
            answer.end();
        }
        await().until(answer::isGone);
        assertThat(answer.isOpen()).isFalse();
    }

    private String answered(Socket client) throws IOException {
        LateAnswer answer = begun();
        answer.begin();
        answer.write("all");
        answer.end();
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private Socket connection() throws IOException {
        return connection(REQUEST);
    }

    private Socket connection(String request) throws IOException {
        var client = new Socket("localhost", port);
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return client;
    }
}
