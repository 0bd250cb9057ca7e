package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.contract.ContractFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;
import org.springframework.dao.DataAccessException;

/** A graph that can't be reached makes requests fail soon, and serves again without a restart when it is back. */
class Neo4jOutageIT {

    @Test
    void failsSoonWhileTheGraphIsGoneAndServesWhenItIsBack() throws IOException {
        try (var line = new Line(URI.create(Graph.empty().uri()).getPort());
                var graph = Graph.over("bolt://127.0.0.1:" + line.port())) {
            givesUpBeforeTheDriverWouldByItself(graph);
            var fixture = new ContractFixture(graph.matcher());
            fixture.upload(1, 2, 3);
            line.cut();
            assertThatThrownBy(() -> graph.matcher().books().read(fixture.owner(1)))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> graph.matcher().feed().feed()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> fixture.upload(1, 2)).isInstanceOf(DataAccessException.class);
            line.mend();
            await().ignoreExceptionsInstanceOf(DataAccessException.class)
                    .untilAsserted(() -> assertThat(fixture.book(1)).containsExactly(2, 3));
            fixture.upload(1, 2);
            assertThat(fixture.book(1)).containsExactly(2);
        }
    }

    /** The driver's own times are half a minute: three tries of a request would take longer than a client waits. */
    private static void givesUpBeforeTheDriverWouldByItself(Graph graph) {
        Config driver = Config.defaultConfig();
        assertThat(graph.duration("spring.neo4j.max-transaction-retry-time").toMillis())
                .isLessThan(driver.maxTransactionRetryTimeMillis());
        assertThat(graph.duration("spring.neo4j.connection-timeout").toMillis())
                .isLessThan(driver.connectionTimeoutMillis());
    }

    /**
     * The connection to a server, which a test can close and open as if the server stopped and restarted at its
     * address.
     */
    private static final class Line implements AutoCloseable {

        private final int server;
        private final int port;
        private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
        private ServerSocket door;

        Line(int server) throws IOException {
            this.server = server;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            this.port = door.getLocalPort();
            serve(door);
        }

        int port() {
            return port;
        }

        void cut() throws IOException {
            door.close();
            for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
                socket.close();
            }
        }

        void mend() throws IOException {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            serve(door);
        }

        private void serve(ServerSocket open) {
            Thread.startVirtualThread(() -> {
                while (!open.isClosed()) {
                    try {
                        Socket client = open.accept();
                        Socket store = new Socket(InetAddress.getLoopbackAddress(), server);
                        sockets.add(client);
                        sockets.add(store);
                        Thread.startVirtualThread(() -> pass(client, store));
                        Thread.startVirtualThread(() -> pass(store, client));
                    } catch (IOException e) {
                        return; // the connection was closed
                    }
                }
            });
        }

        private static void pass(Socket from, Socket to) {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // either end has gone, and now both have
            }
        }

        @Override
        public void close() {
            try {
                cut();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
