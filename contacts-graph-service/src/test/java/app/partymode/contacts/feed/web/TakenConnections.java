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

/** Hands connections to those who take them over, as the server does, and keeps what they write. */
final class TakenConnections implements Filter {

    private final List<Recorded> all = new CopyOnWriteArrayList<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        ConnectionOwner owner = Takeover.ownerOf(request);
        if (owner != null) {
            var connection = new Recorded(owner);
            all.add(connection);
            owner.taken(connection, ResponseHead.of((HttpServletResponse) response));
        }
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

        private Recorded(ConnectionOwner owner) {
            this.owner = owner;
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
        }

        void block() {
            blocked = true;
        }

        void unblock() {
            blocked = false;
            owner.writable();
        }

        void disconnect() {
            ended = true;
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
