package app.partymode.contacts.trust.redis;

import app.partymode.contacts.redis.RedisLease;
import app.partymode.contacts.trust.RankingTurns;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** The turn as a lease, and the time as a text. */
@Component
final class RedisRankingTurns implements RankingTurns {

    private static final String LEASE = "{trust}:ranker";
    private static final String DONE_AT = "{trust}:ranked-at";

    private final StringRedisTemplate redis;
    private final RedisLease lease;

    RedisRankingTurns(StringRedisTemplate redis) {
        this.redis = redis;
        this.lease = new RedisLease(redis, LEASE);
    }

    @Override
    public boolean take(Duration time) {
        return lease.take(time);
    }

    @Override
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(redis.opsForValue().get(DONE_AT)).map(Instant::parse);
    }

    @Override
    public void done(Instant at) {
        redis.opsForValue().set(DONE_AT, at.toString());
    }
}
