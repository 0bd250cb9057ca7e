package app.partymode.push;

import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.SessionNote;
import app.partymode.phoneauth.session.SessionNotes;
import java.util.List;
import java.util.Optional;

/** The subscriptions of sessions: at most one each, which ends with its session and follows the user to another number. */
public final class PushSubscriptions {

    private static final String NAME = "push";

    private final SessionNotes notes;

    public PushSubscriptions(SessionNotes notes) {
        this.notes = notes;
    }

    /**
     * A subscription and whose it is.
     *
     * @param session with the user's present number
     */
    public record Subscribed(Caller session, PushSubscription subscription) {

        static Subscribed of(SessionNote note) {
            return new Subscribed(note.session(), PushSubscription.read(note.text()));
        }
    }

    /** Replaces the session's subscription. False, and nothing happens, where the session has ended. */
    public boolean put(String sessionId, PushSubscription subscription) {
        return notes.put(sessionId, NAME, subscription.json());
    }

    /** Idempotent. */
    public void remove(String sessionId) {
        notes.remove(sessionId, NAME);
    }

    /** Removes this subscription of the session, not one that has replaced it meanwhile. Idempotent. */
    public void remove(Subscribed gone) {
        notes.remove(gone.session().sessionId(), NAME, gone.subscription().json());
    }

    /** The subscription of a live session. */
    public Optional<Subscribed> find(String sessionId) {
        return notes.find(sessionId, NAME).map(Subscribed::of);
    }

    /** Those of all the user's live sessions, newest session first. */
    public List<Subscribed> of(String userId) {
        return notes.of(userId, NAME).stream().map(Subscribed::of).toList();
    }
}
