package app.partymode.users.partystatus;

import app.partymode.users.identity.PartyStatus;
import app.partymode.users.identity.UnknownUser;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Users;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets party statuses, and ends them by request and by themselves. */
@Component
public final class PartyStatuses {

    private static final Logger log = LoggerFactory.getLogger(PartyStatuses.class);
    private static final int BATCH = 200;

    private final Users users;
    private final Clock clock;

    PartyStatuses(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * Sets the user's status. A status that was over, but still stored, ends first, so that its end has an event too.
     */
    public PartyStatus start(String userId, boolean partying, @Nullable String message, @Nullable Instant until) {
        Instant now = now();
        User user = users.change(userId, present -> {
            User still = present.endStatusIfOver(now);
            return still.equals(present) ? present.startStatus(partying, message, until, now) : still;
        });
        if (user.partyStatus() == null) { // one that was over has ended
            user = users.change(userId, it -> it.startStatus(partying, message, until, now));
        }
        return Objects.requireNonNull(user.partyStatus());
    }

    public void end(String userId) {
        users.change(userId, User::endStatus);
    }

    /** Ends all statuses whose time has come. Several instances may do this at the same time. */
    void endThoseOver() {
        Instant now = now();
        List<String> over;
        do {
            over = users.withStatusOver(now, BATCH);
            over.forEach(id -> endIfOver(id, now));
        } while (over.size() == BATCH);
    }

    private void endIfOver(String userId, Instant now) {
        try {
            users.change(userId, user -> user.endStatusIfOver(now));
        } catch (UnknownUser e) {
            log.debug("deleted in the meantime");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
