package app.partymode.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the mobile app does. */
public final class Api {

    private static final AtomicLong NUMBERS = new AtomicLong(34600000000L + System.nanoTime() % 90_000_000);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    public Api(int port) {
        this.port = port;
    }

    /** An answer with its body, which is missing where there is none. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    /** A valid number that no other test uses. */
    public static String number() {
        return "+" + NUMBERS.incrementAndGet();
    }

    public static String signup(String number, String name) {
        return "{\"phoneNumber\":\"%s\",\"username\":\"%s\"}".formatted(number, name);
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public Answer signUp(String number, String name) {
        return post("/v1/sessions", null, signup(number, name));
    }

    public Answer get(String path, String token) {
        return send("GET", path, token, null);
    }

    public Answer post(String path, String token, String body) {
        return send("POST", path, token, body);
    }

    public Answer put(String path, String token, String body) {
        return send("PUT", path, token, body);
    }

    public Answer patch(String path, String token, String body) {
        return send("PATCH", path, token, body);
    }

    public Answer delete(String path, String token) {
        return send("DELETE", path, token, null);
    }

    public Answer send(String method, String path, String token, String body) {
        var request = HttpRequest.newBuilder(URI.create(url(path)))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            var text = response.body();
            return new Answer(
                    response.statusCode(), text.isEmpty() ? JSON.missingNode() : JSON.readTree(text), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
