package app.partymode.endtoend.deployment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/** Records every command that clients send to Redis, while it is open. */
public final class RedisMonitor implements AutoCloseable {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Socket socket;

    RedisMonitor(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
        Awaitility.await().until(() -> heard.contains("+OK"));
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(heard::add);
        } catch (IOException | UncheckedIOException _) {
            // closed: the commands are not needed any more
        }
    }

    /** The commands so far, less those that a script has run inside Redis and those of the stream of user events and of push. */
    public List<String> commandsOfRequests() {
        return heard.stream()
                .filter(line -> line.contains("] \""))
                .filter(line -> !line.contains(" lua] ") && !line.contains("{user-events}") && !line.contains("{push}"))
                .map(line -> line.substring(line.indexOf("] \"") + 2))
                .filter(command -> !command.matches("(?i)\"(ping|info|hello|client|config|auth|select)\".*"))
                .toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
