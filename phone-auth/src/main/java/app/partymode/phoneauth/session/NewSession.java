package app.partymode.phoneauth.session;

import java.time.Instant;

/**
 * A session that was just created; the only moment at which its token is known.
 *
 * @param token what the client sends as {@code Authorization: Bearer}
 * @param sessionId the public id
 * @param expiresAt when it ends unless it is used before
 */
public record NewSession(String token, String sessionId, Instant expiresAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "NewSession[expiresAt=" + expiresAt + "]";
    }
}
