package app.partymode.benchmark.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/** Thousands of event streams, all read by the thread that calls. */
final class Streams implements AutoCloseable {

    private static final int CONNECTIONS_AN_ADDRESS = 20_000;
    private static final int BUFFER = 64 * 1024;
    private static final long LOOK_MILLIS = 100;

    private final URI base;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private int opened;
    private int answered;
    private int refused;
    private int ended;
    private int endedUnanswered;

    Streams(URI base) {
        this.base = base;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens one stream with each token, so many at once, until all are answered, or the time is over. */
    void open(List<String> tokens, int atOnce, long seconds) {
        Queue<String> waiting = new ArrayDeque<>(tokens);
        int before = settled();
        int begun = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (settled() - before < tokens.size() && System.nanoTime() < end) {
            while (!waiting.isEmpty() && begun - (settled() - before) < atOnce) {
                connect(waiting.remove());
                begun++;
            }
            look(LOOK_MILLIS, _ -> false);
        }
    }

    /** Reads for so long. */
    void idle(long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            look(LOOK_MILLIS, _ -> false);
        }
    }

    /** Reads until each open stream has had so many updates in all. Notes when each had, in nanoseconds after the beginning. */
    Histogram awaitUpdates(long each, long beginNanos, long seconds) {
        var times = new Histogram(3);
        long end = beginNanos + seconds * 1_000_000_000L;
        int streams = open();
        while (times.getTotalCount() < streams && System.nanoTime() < end) {
            look(LOOK_MILLIS, stream -> {
                if (stream.updates() == each) {
                    times.recordValue(System.nanoTime() - beginNanos);
                }
                return false;
            });
        }
        return times;
    }

    int open() {
        return answered - refused - ended + endedUnanswered;
    }

    int refused() {
        return refused;
    }

    int ended() {
        return ended;
    }

    private int settled() {
        return answered + endedUnanswered;
    }

    private void connect(String token) {
        String request = "GET /v1/contacts/updates/stream HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAuthorization: Bearer " + token + "\r\nAccept: text/event-stream\r\n\r\n";
        try {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress("127.0.0." + (2 + opened++ / CONNECTIONS_AN_ADDRESS), 0));
            channel.connect(new InetSocketAddress(base.getHost(), base.getPort()));
            channel.register(selector, SelectionKey.OP_CONNECT, new StreamConnection(channel, request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(long millis, Predicate<StreamConnection> onUpdate) {
        try {
            selector.select(key -> handle(key, onUpdate), millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(SelectionKey key, Predicate<StreamConnection> onUpdate) {
        var stream = (StreamConnection) key.attachment();
        try {
            if (key.isConnectable()) {
                stream.connected(key);
            } else if (key.isReadable()) {
                read(key, stream, onUpdate);
            }
        } catch (IOException _) {
            end(key, stream);
        }
    }

    private void read(SelectionKey key, StreamConnection stream, Predicate<StreamConnection> onUpdate)
            throws IOException {
        int before = stream.status();
        long updates = stream.updates();
        boolean goesOn = stream.read(buffer);
        if (before == 0 && stream.status() != 0) {
            answered++;
            if (stream.status() != 200) {
                refused++;
                stream.close();
                return;
            }
        }
        if (stream.updates() > updates) {
            onUpdate.test(stream);
        }
        if (!goesOn) {
            end(key, stream);
        }
    }

    private void end(SelectionKey key, StreamConnection stream) {
        ended++;
        if (stream.status() == 0) {
            endedUnanswered++;
        }
        key.cancel();
        try {
            stream.close();
        } catch (IOException _) {
            // It is of no use any more.
        }
    }

    /** Closes all connections at once. */
    @Override
    public void close() {
        selector.keys().stream()
                .map(key -> (StreamConnection) key.attachment())
                .toList()
                .forEach(stream -> {
                    try {
                        stream.close();
                    } catch (IOException _) {
                        // It is of no use any more.
                    }
                });
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
