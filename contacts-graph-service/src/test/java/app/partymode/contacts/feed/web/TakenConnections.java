package app.partymode.contacts.feed.web;

import app.partymode.httpapi.takeover.ConnectionOwner;
import app.partymode.httpapi.takeover.ResponseHead;
import app.partymode.httpapi.takeover.TakenConnection;
import app.partymode.httpapi.takeover.Takeover;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Hands connections to those who take them over, as the server does, and keeps what they write. */
final class TakenConnections implements Filter {

    private final List<Recorded> all = new CopyOnWriteArrayList<>();
    private final AtomicReference<Runnable> beforeTaking = new AtomicReference<>(() -> {});
    private final AtomicBoolean blockNext = new AtomicBoolean();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        ConnectionOwner owner = Takeover.ownerOf(request);
        if (owner != null) {
            beforeTaking.getAndSet(() -> {}).run();
            var connection = new Recorded(owner, blockNext.getAndSet(false));
            all.add(connection);
            owner.taken(connection, ResponseHead.of((HttpServletResponse) response));
        }
    }

    /** Does this when the next request has been answered by nothing, and its connection is not taken yet. */
    void beforeTaking(Runnable step) {
        beforeTaking.set(step);
    }

    /** The client of the next connection takes nothing from the start. */
    void blockNext() {
        blockNext.set(true);
    }

    List<Recorded> all() {
        return all;
    }

    Recorded last() {
        return all.getLast();
    }

    static final class Recorded implements TakenConnection {

        private final ConnectionOwner owner;
        private final StringBuffer text = new StringBuffer();
        private volatile boolean blocked;
        private volatile boolean ended;
        private volatile boolean closed;

        private Recorded(ConnectionOwner owner, boolean blocked) {
            this.owner = owner;
            this.blocked = blocked;
        }

        @Override
        public boolean write(byte[] bytes) throws IOException {
            if (ended) {
                throw new ClosedChannelException();
            }
            text.append(new String(bytes, StandardCharsets.UTF_8));
            return !blocked;
        }

        @Override
        public void end() {
            ended = true;
            if (!blocked) {
                owner.gone();
            }
        }

        @Override
        public boolean isOpen() {
            return !closed;
        }

        /** As the server does where it can't tell the owner. */
        void closeSilently() {
            ended = true;
            closed = true;
        }

        void block() {
            blocked = true;
        }

        /** What was written so far; it takes no more after that. */
        void takeAll() {
            owner.writable();
        }

        void unblock() {
            blocked = false;
            owner.writable();
        }

        void disconnect() {
            closeSilently();
            owner.gone();
        }

        boolean isEnded() {
            return ended;
        }

        boolean contains(String part) {
            return text.indexOf(part) >= 0;
        }

        String text() {
            return text.toString();
        }
    }
}
