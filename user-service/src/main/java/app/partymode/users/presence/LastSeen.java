package app.partymode.users.presence;

import app.partymode.phoneauth.session.SessionInfo;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * When a user was last seen. Live sessions know it to the minute; for a user without one, and in case all sessions are
 * lost, the day is stored with the user, written once a day by each process.
 */
@Component
public final class LastSeen {

    /** How far behind the truth it may be. */
    static final Duration PRECISION = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(LastSeen.class);
    private static final int MOST_REMEMBERED = 100_000;

    private final Map<String, LocalDate> noted = new ConcurrentHashMap<>();
    private final Users users;
    private final Sessions sessions;
    private final Clock clock;

    LastSeen(Users users, Sessions sessions, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Notes that the user was seen. Writes only at the first call of a day, and never fails. */
    public void note(String userId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (today.equals(noted.get(userId))) {
            return;
        }
        try {
            users.seen(userId, now);
            remember(userId, today);
        } catch (DataAccessException e) {
            log.debug("noted with a later request");
        }
    }

    /** When this user was last seen, up to a day behind. */
    public Instant of(User user) {
        Stream<Instant> used = sessions.list(user.id()).stream().map(SessionInfo::lastSeenAt);
        return Stream.concat(used, users.lastSeen(user.id()).stream())
                .filter(user.createdAt()::isBefore)
                .max(Instant::compareTo)
                .orElse(user.createdAt());
    }

    private void remember(String userId, LocalDate today) {
        if (noted.size() >= MOST_REMEMBERED) {
            noted.clear();
        }
        noted.put(userId, today);
    }
}
