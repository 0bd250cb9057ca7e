package app.partymode.contacts.redis;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** A key that one instance holds at a time. It ends by itself, so that an instance that dies holds up nothing. */
public final class RedisLease {

    private static final RedisScript<Long> TAKE =
            RedisScript.of(new ClassPathResource("take-lease.lua", RedisLease.class), Long.class);

    private final StringRedisTemplate redis;
    private final String key;
    private final String instance = UUID.randomUUID().toString();

    public RedisLease(StringRedisTemplate redis, String key) {
        this.redis = redis;
        this.key = key;
    }

    /** Takes or prolongs it. False: another instance has it. */
    public boolean take(Duration time) {
        Long taken = redis.execute(TAKE, List.of(key), instance, Long.toString(time.toMillis()));
        return taken != null && taken == 1;
    }
}
