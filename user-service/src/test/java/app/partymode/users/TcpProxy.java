package app.partymode.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Stands between the service and a store, so that a test can take the store away and give it back with its data. It runs as long as the JVM. */
public final class TcpProxy {

    private final int target;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile CountDownLatch passable = new CountDownLatch(0);

    private TcpProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public static TcpProxy to(int target) {
        try {
            return new TcpProxy(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(TcpProxy::close);
    }

    /** From now on connections are accepted, and nothing passes: as if the store's machine were frozen. */
    public void hold() {
        passable = new CountDownLatch(1);
    }

    public void release() {
        passable.countDown();
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                connect(server.accept());
            }
        } catch (IOException e) {
            cut();
        }
    }

    private void connect(Socket client) throws IOException {
        if (cut) {
            client.close();
            return;
        }
        var store = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(store);
        Thread.ofVirtual().start(() -> copy(client, store));
        Thread.ofVirtual().start(() -> copy(store, client));
    }

    private void copy(Socket from, Socket to) {
        try {
            var in = from.getInputStream();
            var bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                passable.await();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // One side has gone: so does the other.
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
