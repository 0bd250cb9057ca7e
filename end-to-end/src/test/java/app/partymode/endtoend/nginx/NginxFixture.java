package app.partymode.endtoend.nginx;

import app.partymode.waits.LongestWait;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** nginx, the two services behind it, and a client before it. */
final class NginxFixture implements AutoCloseable {

    final RecordingService users = new RecordingService();
    final RecordingService contacts = new RecordingService();
    final Nginx nginx;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    NginxFixture() {
        this(Map.of());
    }

    NginxFixture(Map<String, String> settings) {
        nginx = Nginx.before(users.address(), contacts.address(), settings);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(nginx.uri() + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> send(String method, String path, int bodyLength) {
        return send(method, path, BodyPublishers.ofByteArray(new byte[bodyLength]));
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body) {
        return send(request(path).method(method, body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError("nginx did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Sends what no decent client would, and returns all that comes until nginx closes the connection. */
    String sendRaw(String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), nginx.port())) {
            socket.setSoTimeout((int) LongestWait.LONGEST_WAIT.toMillis());
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static <T> T json(HttpResponse<String> response, String path) {
        return JsonPath.read(response.body(), path);
    }

    @Override
    public void close() {
        client.close();
        nginx.close();
        users.close();
        contacts.close();
    }
}
