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
import java.util.concurrent.Semaphore;

/** A TCP proxy between a service and a store, which a test can disconnect and connect again. */
public final class TcpProxy implements AutoCloseable {

    private final InetSocketAddress store;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore line = new Semaphore(1);
    private volatile boolean pulled;

    public TcpProxy(int storePort) {
        store = new InetSocketAddress(InetAddress.getLoopbackAddress(), storePort);
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Whether something listens on this port. */
    static boolean takesConnections(int port) {
        try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    /** Where to connect instead of to the store. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Every connection breaks, and none can be made. */
    public void pull() {
        pulled = true;
        open.forEach(TcpProxy::close);
    }

    public void plugIn() {
        pulled = false;
    }

    /** Nothing gets through and nothing breaks, as where a switch or the store itself hangs, while {@code meanwhile} runs. What was sent comes afterwards. */
    public void whileSilent(Runnable meanwhile) {
        line.acquireUninterruptibly();
        try {
            meanwhile.run();
        } finally {
            line.release();
        }
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
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                pass(bytes, read, out);
            }
        } catch (IOException _) {
            // either side has hung up
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private void pass(byte[] bytes, int length, OutputStream out) throws IOException {
        line.acquireUninterruptibly();
        line.release();
        out.write(bytes, 0, length);
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
        open.forEach(TcpProxy::close);
    }
}
