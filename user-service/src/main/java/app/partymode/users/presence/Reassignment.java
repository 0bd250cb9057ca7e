package app.partymode.users.presence;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.SessionProperties;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Users;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Operators give the numbers of former customers to new ones. A user who was not seen for long enough loses the number
 * to a caller who proves it, and is deleted: the new owner inherits nothing.
 */
@Component
public final class Reassignment {

    private final Users users;
    private final Sessions sessions;
    private final LastSeen lastSeen;
    private final Duration after;
    private final Clock clock;

    Reassignment(
            Users users,
            Sessions sessions,
            LastSeen lastSeen,
            ReassignmentProperties properties,
            SessionProperties session,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.lastSeen = lastSeen;
        this.after = properties.after();
        this.clock = clock;
        // A session that has expired no longer tells when it was last used.
        if (after.compareTo(session.lifetime()) > 0) {
            throw new IllegalStateException(
                    "user-service.reassignment.after must not be longer than phone-auth.session.lifetime");
        }
    }

    /**
     * Frees a claimed number where its user is gone.
     *
     * @param proven whether the claim was proven; nothing happens otherwise
     * @return whether there was such a user
     */
    public boolean release(PhoneNumber number, boolean proven) {
        if (!proven) {
            return false;
        }
        return users.findByNumber(number).filter(this::isGone).map(this::delete).orElse(false);
    }

    private boolean isGone(User user) {
        return lastSeen.of(user).isBefore(clock.instant().minus(after).minus(LastSeen.PRECISION));
    }

    private boolean delete(User user) {
        users.delete(user.id());
        sessions.revokeAll(user.id());
        return true;
    }
}
