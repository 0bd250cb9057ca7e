package app.partymode.endtoend.deployment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Delivers no messages, but keeps the latest to each number. Calls are {@code /<digits>/<code>}. */
public final class MessageGateway implements AutoCloseable {

    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final HttpServer server;

    public MessageGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::deliver);
        server.start();
    }

    /** The environment that lets the user-service prove numbers by codes that are sent through here. */
    public Map<String, String> settings() {
        return Map.of(
                "PHONE_AUTH_VERIFICATION_METHOD", "code",
                "PHONE_AUTH_VERIFICATION_SECRET", "of these tests and of nothing else",
                "PHONE_AUTH_VERIFICATION_CODE_GATEWAY_TEXT", "{code}",
                "PHONE_AUTH_VERIFICATION_CODE_GATEWAY_ALLOW_HTTP", "true",
                "PHONE_AUTH_VERIFICATION_CODE_GATEWAY_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/{digits}/{text}");
    }

    /** @param number in E.164 */
    public String codeFor(String number) {
        return codes.get(number.substring(1));
    }

    private void deliver(HttpExchange message) throws IOException {
        String[] parts = message.getRequestURI().getPath().split("/");
        codes.put(parts[1], parts[2]);
        message.sendResponseHeaders(204, -1);
        message.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
