package app.partymode.endtoend.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests through nginx, each once, and takes it calmly when nothing comes back. */
final class Phone {

    /** Longer than any limit of the stack's own. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_ANSWER)
            .build();
    private final String base;
    private final Traffic traffic;
    private final Findings findings;

    Phone(String base, Traffic traffic, Findings findings) {
        this.base = base;
        this.traffic = traffic;
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    /** Any status but success and those of a stack that is down is a finding. */
    Reply call(String method, String path, @Nullable String token, @Nullable Object body) {
        Reply reply = callThatMayBeRefused(method, path, token, body);
        if (!reply.acknowledged() && !reply.unsure()) {
            findings.add("%s %s was answered %d %s", method, path, reply.status(), reply.text("/type"));
        }
        return reply;
    }

    /** The same, where a refusal is an answer as well. */
    Reply callThatMayBeRefused(String method, String path, @Nullable String token, @Nullable Object body) {
        String during = traffic.during();
        var request = request(path, token);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        Reply reply = send(request.build());
        traffic.count(during, reply.status());
        return reply;
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST_ANSWER);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Reply send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException _) {
            return Reply.NONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        }
    }

    /** A stream of updates from after this cursor. */
    HttpResponse<InputStream> stream(String token, String cursor) throws IOException, InterruptedException {
        String during = traffic.during();
        var request = request("/v1/contacts/updates", token)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", cursor)
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            traffic.count(during, response.statusCode());
            return response;
        } catch (IOException e) {
            traffic.count(during, 0);
            throw e;
        }
    }
}
