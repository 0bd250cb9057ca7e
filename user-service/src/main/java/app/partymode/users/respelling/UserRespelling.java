package app.partymode.users.respelling;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.Respelling;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.NumberTaken;
import app.partymode.users.identity.UnknownUser;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Users;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Renumbers users whose number is a former spelling of their line, with their sessions, and what they block; the events tell the
 * contacts. Where two users have one line, the one whose number stands for it keeps it, and the other stays as it is:
 * nothing of either is lost, and no two address books become one.
 */
@Component
final class UserRespelling {

    private static final Logger log = LoggerFactory.getLogger(UserRespelling.class);
    private static final int PAGE = 1_000;

    private final Users users;
    private final Sessions sessions;

    UserRespelling(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    /** Respells all. Idempotent; several instances may do it at once. */
    void run() {
        int left = 0;
        List<String> page = users.withNumbersBetween(Respelling.FIRST, Respelling.LAST, null, PAGE);
        while (!page.isEmpty()) {
            left += (int) page.stream().filter(id -> !respell(id)).count();
            page = users.withNumbersBetween(Respelling.FIRST, Respelling.LAST, page.getLast(), PAGE);
        }
        if (left > 0) {
            log.warn("{} users keep a former spelling of their number, as other users have their lines", left);
        }
    }

    /** False: the user keeps a former spelling. */
    private boolean respell(String id) {
        try {
            return users.find(id).map(this::respell).orElse(true);
        } catch (UnknownUser e) {
            return true; // deleted meanwhile
        }
    }

    private boolean respell(User user) {
        PhoneNumber line = Respelling.of(user.number());
        if (line.equals(user.number())) {
            users.change(user.id(), User::respellBlocks);
            return true;
        }
        return users.findByNumber(line).isEmpty() ? renumber(user, line) : keep(user);
    }

    /** The sessions first: were the instance to die in between, the user would be found again. */
    private boolean renumber(User user, PhoneNumber line) {
        sessions.renumber(user.id(), line);
        try {
            users.change(user.id(), User::respell);
            return true;
        } catch (NumberTaken e) {
            sessions.renumber(user.id(), user.number());
            return keep(user);
        }
    }

    private boolean keep(User user) {
        users.change(user.id(), User::respellBlocks);
        return false;
    }
}
