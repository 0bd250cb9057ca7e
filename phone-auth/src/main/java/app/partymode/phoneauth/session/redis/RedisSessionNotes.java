package app.partymode.phoneauth.session.redis;

import app.partymode.phoneauth.session.SessionNote;
import app.partymode.phoneauth.session.SessionNotes;
import java.util.List;
import java.util.Optional;

/** Fields of the session's own hash: there is nothing to delete when it ends, and no moment at which one of the two is left. */
final class RedisSessionNotes implements SessionNotes {

    private final StoredSessions stored;
    private final SessionIndex index;

    RedisSessionNotes(StoredSessions stored, SessionIndex index) {
        this.stored = stored;
        this.index = index;
    }

    @Override
    public boolean put(String sessionId, String name, String text) {
        return stored.note(sessionId, name, text);
    }

    @Override
    public void remove(String sessionId, String name) {
        stored.removeNote(sessionId, name);
    }

    @Override
    public void remove(String sessionId, String name, String text) {
        stored.removeNote(sessionId, name, text);
    }

    @Override
    public Optional<SessionNote> find(String sessionId, String name) {
        return stored.noted(sessionId, name);
    }

    @Override
    public List<SessionNote> of(String userId, String name) {
        return index.newestFirst(userId).stream()
                .flatMap(id -> stored.noted(id, name).stream())
                .toList();
    }
}
