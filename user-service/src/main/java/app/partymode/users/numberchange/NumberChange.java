package app.partymode.users.numberchange;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Users;
import app.partymode.users.presence.Reassignment;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A user takes another number. */
@Component
public final class NumberChange {

    private final Users users;
    private final Sessions sessions;
    private final Reassignment reassignment;
    private final Clock clock;

    NumberChange(Users users, Sessions sessions, Reassignment reassignment, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.reassignment = reassignment;
        this.clock = clock;
    }

    /**
     * Answers the user with the new number; so do all the user's sessions from now on.
     *
     * @throws app.partymode.users.identity.NumberTaken where another user has the number
     */
    public User renumber(String userId, PhoneNumber number, boolean verified) {
        reassignment.release(number, verified);
        @Nullable Instant provenAt = verified ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : null;
        User changed = users.change(userId, it -> renumber(it, number, provenAt));
        sessions.renumber(userId, number);
        return changed;
    }

    private static User renumber(User user, PhoneNumber number, @Nullable Instant provenAt) {
        User renumbered = user.renumber(number, provenAt);
        return provenAt == null ? renumbered : renumbered.prove(provenAt);
    }
}
