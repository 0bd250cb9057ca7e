package app.partymode.phoneauth.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user sees of a session.
 *
 * @param id the public id
 * @param device what the client said that it runs on
 * @param createdAt when it was created
 * @param lastSeenAt when it was last used, up to a minute behind
 */
public record SessionInfo(String id, @Nullable String device, Instant createdAt, Instant lastSeenAt) {}
