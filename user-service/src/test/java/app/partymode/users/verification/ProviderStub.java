package app.partymode.users.verification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A provider of messages: keeps what it was sent, and answers as it is told. It runs as long as the JVM. */
final class ProviderStub {

    record Request(String method, URI uri, Map<String, String> headers, String body) {

        Map<String, String> form() {
            return decode(body);
        }
    }

    record Answer(int status, String body) {}

    /** A time in which no request is answered. */
    interface Silence extends AutoCloseable {

        @Override
        void close();
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Answer> answers = request -> new Answer(200, "");

    private ProviderStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static ProviderStub started() {
        try {
            return new ProviderStub();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    void answer(Function<Request, Answer> function) {
        answers = function;
    }

    /** Leaves the requests that come from now on without an answer until this is closed; then they are answered as before. */
    Silence fallSilent() {
        var usual = answers;
        var over = new CountDownLatch(1);
        answers = request -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return usual.apply(request);
        };
        return () -> {
            answers = usual;
            over.countDown();
        };
    }

    List<Request> requests() {
        return requests;
    }

    /** The latest request that names this text. */
    Request last(String text) {
        return requests.reversed().stream()
                .filter(it -> (it.uri() + " " + it.body()).contains(text))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> decode(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = new Request(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
        requests.add(request);
        Answer answer = answers.apply(request);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
