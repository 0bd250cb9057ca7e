package app.partymode.contacts.feed.web;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.NewSession;
import app.partymode.phoneauth.session.SessionInfo;
import app.partymode.phoneauth.session.Sessions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session of the caller under test, until it is revoked. */
public final class OneSession implements Sessions {

    private volatile boolean live = true;

    @Override
    public boolean isLive(String sessionId) {
        return live;
    }

    @Override
    public void revokeAll(String userId) {
        live = false;
    }

    @Override
    public NewSession create(String userId, PhoneNumber number, @Nullable String device) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> find(String token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SessionInfo> list(String userId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean revoke(String userId, String sessionId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revokeOthers(String userId, String keepSessionId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void renumber(String userId, PhoneNumber number) {
        throw new UnsupportedOperationException();
    }
}
