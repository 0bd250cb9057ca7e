package app.partymode.localstores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** The connection to a store, which a test can cut as if the store had stopped, or hold as if its machine were frozen. */
public final class TcpProxy implements AutoCloseable {

    private final InetSocketAddress store;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile CountDownLatch passable = new CountDownLatch(0);

    public TcpProxy(int storePort) {
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
    public void cut() {
        cut = true;
        open.forEach(TcpProxy::close);
    }

    /** Ends {@link #cut}. */
    public void mend() {
        cut = false;
    }

    /** From now on connections are accepted, and nothing passes. */
    public void hold() {
        passable = new CountDownLatch(1);
    }

    /** Ends {@link #hold}: what was sent meanwhile passes now. */
    public void release() {
        passable.countDown();
    }

    /** Runs something while nothing passes. */
    public void whileHeld(Runnable meanwhile) {
        hold();
        try {
            meanwhile.run();
        } finally {
            release();
        }
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                if (cut) {
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
        try (var in = from.getInputStream();
                var out = to.getOutputStream()) {
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                passable.await();
                out.write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException _) {
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
    public void close() {
        release();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(TcpProxy::close);
    }
}
