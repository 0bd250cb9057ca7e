package app.partymode.localstores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a free port, for servers that can't choose one themselves. It is below the operating system's ephemeral range,
 * so that it is still free when a server on it is restarted. For the same reason each process has ranges of ports of its own:
 * it listens on the first port of a range until it ends, so that other processes find the range taken.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int RANGE = 200;
    private static final int RANGES = 60;
    private static final int LONGEST_ANSWER_MILLIS = 1_000;
    private static final List<ServerSocket> MARKS = new ArrayList<>();
    private static int last = FIRST - 1;

    private FreePort() {}

    /** A port that this process was not given before. */
    public static synchronized int next() {
        do {
            last++;
            if (last % RANGE == 0) {
                last = 1 + takeRange();
            }
        } while (!isFree(last));
        return last;
    }

    /** The first port of a range that was free. */
    private static int takeRange() {
        int start = ThreadLocalRandom.current().nextInt(RANGES);
        for (int i = 0; i < RANGES; i++) {
            int port = FIRST + RANGE * ((start + i) % RANGES);
            Optional<ServerSocket> mark = listen(port);
            if (mark.isPresent()) {
                MARKS.add(mark.get());
                return port;
            }
        }
        throw new IllegalStateException("all ranges of ports are taken");
    }

    private static Optional<ServerSocket> listen(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (BindException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether connections to the port of this machine are refused. It asks by connecting. A socket that listened there, and be it for a
     * moment, could be inherited by a process that is started meanwhile, and the port be in use until that has closed it.
     */
    public static boolean isFree(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LONGEST_ANSWER_MILLIS);
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (SocketException | SocketTimeoutException e) { // a server that is being closed, or too busy to accept
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
