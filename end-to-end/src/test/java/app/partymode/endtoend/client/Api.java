package app.partymode.endtoend.client;

import app.partymode.waits.LongestWait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as an app does. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LongestWait.LONGEST_WAIT)
            .build();
    private final Function<String, String> base;
    private final Consumer<Answer> check;
    private final boolean patient;

    /**
     * Every answer passes through the check.
     *
     * @param base where a path is reached
     */
    public Api(Function<String, String> base, Consumer<Answer> check) {
        this(base, check, false);
    }

    private Api(Function<String, String> base, Consumer<Answer> check, boolean patient) {
        this.base = base;
        this.check = check;
        this.patient = patient;
    }

    /** The same, which sends a request again while the service answers 503: a busy machine's stores may take longer than a request waits. */
    public Api patient() {
        return new Api(base, check, true);
    }

    /** The same, which takes 503 for an answer. */
    Api impatient() {
        return new Api(base, check, false);
    }

    public URI uri(String path) {
        return URI.create(base.apply(path) + path);
    }

    public HttpClient http() {
        return http;
    }

    public Answer get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, BodyPublishers.noBody(), headers);
    }

    public Answer delete(String path, @Nullable String token, String... headers) {
        return send("DELETE", path, token, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, @Nullable String token, Object body, String... headers) {
        return json("POST", path, token, body, headers);
    }

    public Answer put(String path, @Nullable String token, Object body, String... headers) {
        return json("PUT", path, token, body, headers);
    }

    public Answer patch(String path, @Nullable String token, Object body, String... headers) {
        return json("PATCH", path, token, body, headers);
    }

    /** A text is sent as it is, anything else as JSON. */
    public Answer json(String method, String path, @Nullable String token, Object body, String... headers) {
        String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        var withType = new String[headers.length + 2];
        withType[0] = "Content-Type";
        withType[1] = "application/json";
        System.arraycopy(headers, 0, withType, 2, headers.length);
        return send(method, path, token, BodyPublishers.ofString(text), withType);
    }

    public Answer send(String method, String path, @Nullable String token, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(LongestWait.LONGEST_WAIT)
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (patient) {
            return Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .until(() -> answer(request.build(), path), answer -> answer.status() != 503);
        }
        return answer(request.build(), path);
    }

    private Answer answer(HttpRequest request, String path) {
        String method = request.method();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var answer = new Answer(
                    method, path, response.statusCode(), response.headers().map(), response.body());
            check.accept(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
