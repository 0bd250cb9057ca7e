package app.partymode.contacts.push;

import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.SessionNote;
import app.partymode.phoneauth.session.SessionNotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions with one text each. */
final class MemoryNotes implements SessionNotes {

    private final Map<String, SessionNote> notes = new ConcurrentHashMap<>();
    private final Map<String, Caller> sessions = new ConcurrentHashMap<>();

    void begin(Caller session) {
        sessions.put(session.sessionId(), session);
    }

    void end(String sessionId) {
        sessions.remove(sessionId);
        notes.remove(sessionId);
    }

    @Override
    public boolean put(String sessionId, String name, String text) {
        Caller session = sessions.get(sessionId);
        if (session != null) {
            notes.put(sessionId, new SessionNote(session, text));
        }
        return session != null;
    }

    @Override
    public void remove(String sessionId, String name) {
        notes.remove(sessionId);
    }

    @Override
    public void remove(String sessionId, String name, String text) {
        notes.computeIfPresent(sessionId, (_, note) -> note.text().equals(text) ? null : note);
    }

    @Override
    public Optional<SessionNote> find(String sessionId, String name) {
        return Optional.ofNullable(notes.get(sessionId));
    }

    @Override
    public List<SessionNote> of(String userId, String name) {
        return notes.values().stream()
                .filter(note -> note.session().userId().equals(userId))
                .toList();
    }
}
