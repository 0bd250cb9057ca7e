package app.partymode.contacts.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** The connection to a store, which a test can cut as if the store had stopped, or hold as if its machine were frozen. */
public final class TcpProxy implements AutoCloseable {

    private final int store;
    private final int port;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private ServerSocket door;
    private volatile CountDownLatch passable = new CountDownLatch(0);

    public TcpProxy(int store) throws IOException {
        this.store = store;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = door.getLocalPort();
        serve(door);
    }

    public int port() {
        return port;
    }

    /** From now on connections are accepted, and nothing passes. */
    public void hold() {
        passable = new CountDownLatch(1);
    }

    public void release() {
        passable.countDown();
    }

    public void cut() throws IOException {
        door.close();
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            socket.close();
        }
    }

    public void mend() throws IOException {
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        serve(door);
    }

    private void serve(ServerSocket open) {
        Thread.startVirtualThread(() -> {
            while (!open.isClosed()) {
                try {
                    Socket client = open.accept();
                    var server = new Socket(InetAddress.getLoopbackAddress(), store);
                    sockets.add(client);
                    sockets.add(server);
                    Thread.startVirtualThread(() -> pass(client, server));
                    Thread.startVirtualThread(() -> pass(server, client));
                } catch (IOException e) {
                    return; // the connection was closed
                }
            }
        });
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            var in = from.getInputStream();
            var bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                passable.await();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // either end has gone, and now both have
        }
    }

    @Override
    public void close() {
        release();
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
