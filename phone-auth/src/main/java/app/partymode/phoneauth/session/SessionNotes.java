package app.partymode.phoneauth.session;

import java.util.List;
import java.util.Optional;

/**
 * Texts that a service keeps with sessions, each under a name. A text ends with its session, however that ends, and a session
 * that has ended gets none. Every method throws {@link org.springframework.dao.DataAccessException} while the store is out of reach.
 */
public interface SessionNotes {

    /** Keeps a text with a session, instead of the one under this name. False, and nothing happens, where the session has ended. */
    boolean put(String sessionId, String name, String text);

    /** Idempotent. */
    void remove(String sessionId, String name);

    /** Removes a text unless another one has taken its place. Idempotent. */
    void remove(String sessionId, String name, String text);

    /** The text under this name, of a live session. Does not prolong it. */
    Optional<SessionNote> find(String sessionId, String name);

    /** The texts under this name of all the user's live sessions that have one, newest session first. Does not prolong them. */
    List<SessionNote> of(String userId, String name);
}
