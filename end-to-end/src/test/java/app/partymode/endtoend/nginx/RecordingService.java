package app.partymode.endtoend.nginx;

import static org.awaitility.Awaitility.await;

import app.partymode.localstores.FreePort;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands where a service stands, and records what nginx makes of a request. */
final class RecordingService implements AutoCloseable {

    record Request(String method, String path, Headers headers, int bodyLength, InetSocketAddress from) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile HttpHandler handler = exchange -> answer(exchange, 200, "application/json", "{}");

    RecordingService() {
        this(FreePort.next());
    }

    private RecordingService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        int length = exchange.getRequestBody().readAllBytes().length;
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                length,
                exchange.getRemoteAddress()));
        try (exchange) {
            handler.handle(exchange);
        }
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Another one at the address of this one, which is closed. */
    RecordingService again() {
        return new RecordingService(server.getAddress().getPort());
    }

    /** From now on. */
    void answersBy(HttpHandler other) {
        handler = other;
    }

    List<Request> requests() {
        return requests;
    }

    Request lastRequest() {
        return requests.getLast();
    }

    /**
     * Connections are refused from now on. A process that is being started meanwhile has inherited the listening socket, and closes it
     * a little later: until then a connection could be made that nothing answers.
     */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        await().until(() -> FreePort.isFree(server.getAddress().getPort()));
    }
}
