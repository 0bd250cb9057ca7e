package app.partymode.users.numberchange;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Users;
import app.partymode.users.presence.Reassignment;
import org.springframework.stereotype.Component;

/** A user takes another number. */
@Component
public final class NumberChange {

    private final Users users;
    private final Sessions sessions;
    private final Reassignment reassignment;

    NumberChange(Users users, Sessions sessions, Reassignment reassignment) {
        this.users = users;
        this.sessions = sessions;
        this.reassignment = reassignment;
    }

    /**
     * Answers the user with the new number; so do all the user's sessions from now on.
     *
     * @throws app.partymode.users.identity.NumberTaken where another user has the number
     */
    public User renumber(String userId, PhoneNumber number, boolean verified) {
        reassignment.release(number, verified);
        User changed = users.change(userId, it -> it.renumber(number, verified).prove(verified));
        sessions.renumber(userId, number);
        return changed;
    }
}
