package app.partymode.phoneauth.session.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Which sessions a user has: a sorted set for each user, scored by the time of creation. It may name sessions that have expired,
 * but never lacks a live one: a session enters it before it is stored.
 */
final class SessionIndex {

    /** A younger entry without a session may be one that is being stored right now. */
    private static final Duration BEING_STORED = Duration.ofMinutes(1);

    private final StringRedisTemplate redis;
    private final String prefix;

    SessionIndex(StringRedisTemplate redis, String namespace) {
        this.redis = redis;
        this.prefix = namespace + ":user-sessions:";
    }

    void add(String userId, String sessionId, Instant createdAt) {
        redis.opsForZSet().add(key(userId), sessionId, createdAt.toEpochMilli());
    }

    boolean contains(String userId, String sessionId) {
        return redis.opsForZSet().score(key(userId), sessionId) != null;
    }

    List<String> newestFirst(String userId) {
        var ids = redis.opsForZSet().reverseRange(key(userId), 0, -1);
        return ids == null ? List.of() : List.copyOf(ids);
    }

    void remove(String userId, Collection<String> sessionIds) {
        if (!sessionIds.isEmpty()) {
            redis.opsForZSet().remove(key(userId), sessionIds.toArray());
        }
    }

    /** Removes entries whose sessions were not found. */
    void prune(String userId, Collection<String> goneIds, Instant now) {
        double newest = now.minus(BEING_STORED).toEpochMilli();
        remove(
                userId,
                goneIds.stream().filter(id -> isOlder(userId, id, newest)).toList());
    }

    private boolean isOlder(String userId, String sessionId, double limit) {
        Double createdAt = redis.opsForZSet().score(key(userId), sessionId);
        return createdAt != null && createdAt < limit;
    }

    private String key(String userId) {
        return prefix + userId;
    }
}
