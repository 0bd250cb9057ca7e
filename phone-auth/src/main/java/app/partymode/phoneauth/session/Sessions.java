package app.partymode.phoneauth.session;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bearer-token sessions of all users. A session ends when it was not used for its lifetime, when it is revoked, or when
 * its user has too many newer ones. Every method throws {@link org.springframework.dao.DataAccessException} while the
 * store is out of reach.
 */
public interface Sessions {

    /** Starts a session; where the user then has too many, the oldest ends. */
    NewSession create(String userId, PhoneNumber number, @Nullable String device);

    /** Who holds this token, if its session is live; using it prolongs the session. Any text may be asked for. */
    Optional<Caller> find(String token);

    /** The user's live sessions, newest first. */
    List<SessionInfo> list(String userId);

    /** Ends one session at once. False, and nothing happens, where it is not a live session of this user. */
    boolean revoke(String userId, String sessionId);

    /** Ends all of the user's sessions but one. */
    void revokeOthers(String userId, String keepSessionId);

    /** Ends all of the user's sessions. Idempotent. */
    void revokeAll(String userId);

    /** From now on the user's sessions carry this number. Idempotent. */
    void renumber(String userId, PhoneNumber number);

    /** Whether the session has neither expired nor been revoked. Does not prolong it. */
    boolean isLive(String sessionId);

    /** Which of these sessions have ended. For any number of them, at little cost while all are live. */
    Set<String> endedOf(Set<String> sessionIds);
}
