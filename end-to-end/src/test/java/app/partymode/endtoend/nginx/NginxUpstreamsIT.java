package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of a service, one of which fails. */
class NginxUpstreamsIT {

    private static final int REQUESTS = 12;

    private RecordingService good;
    private RecordingService bad;
    private Nginx nginx;
    private HttpClient client;

    @BeforeEach
    void start() {
        good = new RecordingService();
        bad = new RecordingService();
        nginx = Nginx.before(bad.address() + " " + good.address(), "127.0.0.1:1");
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        client.close();
        nginx.close();
        good.close();
        bad.close();
    }

    @Test
    void sharesRequestsBetweenTheInstances() {
        assertThat(statuses("POST")).containsOnly(200);
        assertThat(good.requests()).isNotEmpty();
        assertThat(bad.requests()).isNotEmpty();
    }

    @Test
    void sendsEveryRequestElsewhereWhenAnInstanceIsDown() {
        bad.close();
        assertThat(statuses("POST")).containsOnly(200);
        assertThat(good.requests()).hasSize(REQUESTS);
    }

    @Test
    void repeatsARequestThatMayBeRepeatedWhenAnInstanceDiesOverIt() {
        bad.answersBy(exchange -> exchange.close());
        assertThat(statuses("PUT")).containsOnly(200);
        assertThat(good.requests()).hasSize(REQUESTS);
    }

    @Test
    void neverRepeatsOneThatMayNotBeRepeated() {
        bad.answersBy(exchange -> exchange.close());
        assertThat(statuses("POST")).contains(200, 503);
        assertThat(good.requests().size() + bad.requests().size()).isEqualTo(REQUESTS);
    }

    /** The last requests may be repeated: the first of them may be sent on a connection that is just being closed. */
    @Test
    void findsAnInstanceThatIsBackBeforeNginxTookNoteOfIt() {
        bad.close();
        assertThat(statuses("POST")).containsOnly(200);
        bad = bad.again();
        good.close();
        assertThat(statuses("PUT")).containsOnly(200);
        assertThat(bad.requests()).hasSize(REQUESTS);
    }

    private int[] statuses(String method) {
        return IntStream.range(0, REQUESTS).map(i -> status(method)).toArray();
    }

    private int status(String method) {
        var request = HttpRequest.newBuilder(URI.create(nginx.uri() + "/v1/sessions"))
                .method(method, BodyPublishers.ofString("{}"));
        return client.sendAsync(request.build(), BodyHandlers.discarding())
                .join()
                .statusCode();
    }
}
