package app.partymode.httpapi.takeover;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** A connection of Tomcat's. Tomcat holds the connection's lock while it calls, and so does who writes. */
final class TomcatConnection implements InternalHttpUpgradeHandler, TakenConnection {

    private static final Duration LONGEST_WRITE = Duration.ofSeconds(30);
    /** A client has nothing to say any more. What it says all the same is read and forgotten, so that its end is seen. */
    private static final int READ_AT_ONCE = 256;

    private static final int MOST_READS = 64;
    /** In the kernel, which would keep megabytes for a client that takes nothing. It doubles this. */
    private static final int SEND_BUFFER_BYTES = 16 << 10;

    private final ConnectionOwner owner;
    private @Nullable ResponseHead head;
    private @Nullable SocketWrapperBase<?> socket;
    private boolean ending;
    private boolean broken;

    TomcatConnection(ConnectionOwner owner, ResponseHead head) {
        this.owner = owner;
        this.head = head;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        socket = wrapper;
        wrapper.setWriteTimeout(LONGEST_WRITE.toMillis());
        if (wrapper.getSocket() instanceof NioChannel channel) {
            shrinkSendBuffer(channel);
        }
    }

    private static void shrinkSendBuffer(NioChannel channel) {
        try {
            channel.getIOChannel().setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
        } catch (IOException _) {
            // It is closed, as the next write will find.
        }
    }

    @Override
    public void init(WebConnection connection) {
        owner.taken(this, Objects.requireNonNull(head));
        head = null; // not kept for as long as the connection is open
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        try {
            return switch (event) {
                case OPEN_READ -> read();
                case OPEN_WRITE -> sendTheRest();
                default -> SocketState.CLOSED;
            };
        } catch (IOException _) {
            return SocketState.CLOSED; // the client has gone
        }
    }

    private SocketState read() throws IOException {
        ByteBuffer forgotten = ByteBuffer.allocate(READ_AT_ONCE);
        for (int reads = 0; reads < MOST_READS; reads++) {
            int count = socket().read(false, forgotten.clear());
            if (count <= 0) {
                return count == 0 ? SocketState.UPGRADED : SocketState.CLOSED;
            }
        }
        return SocketState.CLOSED;
    }

    private SocketState sendTheRest() throws IOException {
        if (isUnsent()) {
            return SocketState.UPGRADED;
        }
        if (ending) {
            return SocketState.CLOSED;
        }
        owner.writable();
        return SocketState.UPGRADED;
    }

    @Override
    public boolean write(byte[] bytes) throws IOException {
        Lock lock = socket().getLock();
        lock.lock();
        try {
            if (socket().isClosed()) {
                throw new ClosedChannelException();
            }
            socket().write(false, bytes, 0, bytes.length);
            return !isUnsent();
        } catch (IOException e) {
            broken = true;
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private boolean isUnsent() throws IOException {
        boolean unsent = socket().flush(false);
        if (unsent) {
            socket().registerWriteInterest();
        }
        return unsent;
    }

    /** Lets a thread of Tomcat's close it. */
    @Override
    public void end() {
        Lock lock = socket().getLock();
        lock.lock();
        try {
            ending = true;
            if (!socket().isClosed() && (broken || !socket().hasDataToWrite())) {
                socket().processSocket(SocketEvent.DISCONNECT, true);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isOpen() {
        return !socket().isClosed();
    }

    private SocketWrapperBase<?> socket() {
        return Objects.requireNonNull(socket);
    }

    /** However it was closed. */
    @Override
    public void destroy() {
        owner.gone();
    }

    @Override
    public void timeoutAsync(long now) {
        // There is no time limit.
    }

    @Override
    public void setSslSupport(SSLSupport support) {
        // Whether it is enciphered makes no difference here.
    }

    @Override
    public void pause() {
        // The owner learns by itself that the process stops.
    }
}
