package app.partymode.endtoend.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network cable between a service and a store, which a test can pull out and plug in again. */
public final class Cable implements AutoCloseable {

    private final InetSocketAddress store;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean pulled;

    public Cable(int storePort) {
        store = new InetSocketAddress(InetAddress.getLoopbackAddress(), storePort);
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where to connect instead of to the store. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Every connection breaks, and none can be made. */
    public void pull() {
        pulled = true;
        open.forEach(Cable::close);
    }

    public void plugIn() {
        pulled = false;
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                if (pulled) {
                    close(client);
                } else {
                    connect(client);
                }
            }
        } catch (IOException _) {
            // closed: the test is over
        }
    }

    private void connect(Socket client) {
        try {
            var server = new Socket();
            server.connect(store);
            open.add(client);
            open.add(server);
            Thread.ofVirtual().start(() -> copy(client, server));
            Thread.ofVirtual().start(() -> copy(server, client));
        } catch (IOException _) {
            close(client);
        }
    }

    private void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // either side has hung up
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // closed already
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        open.forEach(Cable::close);
    }
}
