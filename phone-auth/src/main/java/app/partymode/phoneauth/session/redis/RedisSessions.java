package app.partymode.phoneauth.session.redis;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.NewSession;
import app.partymode.phoneauth.session.SessionInfo;
import app.partymode.phoneauth.session.SessionProperties;
import app.partymode.phoneauth.session.Sessions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

final class RedisSessions implements Sessions {

    /** Redis does one command after the other: one must not be long. */
    private static final int ASKED_AT_ONCE = 500;

    private final StoredSessions stored;
    private final SessionIndex index;
    private final SessionProperties settings;
    private final RandomGenerator random;
    private final Clock clock;

    RedisSessions(
            StoredSessions stored,
            SessionIndex index,
            SessionProperties settings,
            RandomGenerator random,
            Clock clock) {
        this.stored = stored;
        this.index = index;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public NewSession create(String userId, PhoneNumber number, @Nullable String device) {
        var token = SessionToken.random(random);
        String id = token.generate();
        index.add(userId, id, clock.instant());
        Instant expiresAt = stored.store(token, userId, number, device);
        if (index.contains(userId, id)) {
            makeRoom(userId);
        } else {
            // All sessions of the user were revoked meanwhile, and this one was not there yet to be deleted.
            stored.delete(List.of(id));
        }
        return new NewSession(token.text(), id, expiresAt.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Optional<Caller> find(String token) {
        return SessionToken.parse(token)
                .flatMap(it -> stored.find(it.generate()))
                .filter(this::noteUse)
                .map(StoredSessions::caller);
    }

    @Override
    public List<SessionInfo> list(String userId) {
        List<SessionInfo> live = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String id : index.newestFirst(userId)) {
            stored.find(id).map(StoredSessions::info).ifPresentOrElse(live::add, () -> gone.add(id));
        }
        index.prune(userId, gone, clock.instant());
        return live;
    }

    @Override
    public boolean revoke(String userId, String sessionId) {
        if (!index.contains(userId, sessionId)) {
            return false;
        }
        boolean live = stored.exists(sessionId);
        end(userId, List.of(sessionId));
        return live;
    }

    @Override
    public void revokeOthers(String userId, String keepSessionId) {
        end(
                userId,
                index.newestFirst(userId).stream()
                        .filter(id -> !id.equals(keepSessionId))
                        .toList());
    }

    @Override
    public void revokeAll(String userId) {
        end(userId, index.newestFirst(userId));
    }

    @Override
    public void renumber(String userId, PhoneNumber number) {
        index.newestFirst(userId).forEach(id -> stored.renumber(id, number));
    }

    @Override
    public boolean isLive(String sessionId) {
        return stored.exists(sessionId);
    }

    @Override
    public Set<String> endedOf(Set<String> sessionIds) {
        var ended = new HashSet<String>();
        List<String> all = List.copyOf(sessionIds);
        for (int start = 0; start < all.size(); start += ASKED_AT_ONCE) {
            collectEnded(all.subList(start, Math.min(start + ASKED_AT_ONCE, all.size())), ended);
        }
        return ended;
    }

    /** By halves: where all are live, which is usual, one question is enough. */
    private void collectEnded(List<String> ids, Set<String> ended) {
        if (stored.count(ids) == ids.size()) {
            return;
        }
        if (ids.size() == 1) {
            ended.add(ids.getFirst());
            return;
        }
        collectEnded(ids.subList(0, ids.size() / 2), ended);
        collectEnded(ids.subList(ids.size() / 2, ids.size()), ended);
    }

    private boolean noteUse(Session session) {
        Instant now = clock.instant();
        return session.getLastAccessedTime().plus(settings.lastSeenPrecision()).isAfter(now)
                || stored.touch(session.getId(), now);
    }

    private void makeRoom(String userId) {
        List<String> ids = index.newestFirst(userId);
        List<String> gone = ids.stream().filter(id -> !stored.exists(id)).toList();
        index.prune(userId, gone, clock.instant());
        end(
                userId,
                ids.stream()
                        .filter(id -> !gone.contains(id))
                        .skip(settings.maxPerUser())
                        .toList());
    }

    /**
     * Deletes twice: before the index forgets the sessions, so that a crash in between leaves none that can't be found again,
     * and after it, for one that was being created meanwhile.
     */
    private void end(String userId, List<String> ids) {
        stored.delete(ids);
        index.remove(userId, ids);
        stored.delete(ids);
    }
}
