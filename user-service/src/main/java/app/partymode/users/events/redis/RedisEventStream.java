package app.partymode.users.events.redis;

import app.partymode.users.events.EventStream;
import app.partymode.users.events.EventsProperties;
import app.partymode.users.events.StreamEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** All keys share one hash tag, so that the scripts work on a Redis Cluster. */
@Component
final class RedisEventStream implements EventStream {

    static final String STREAM = "{user-events}:stream";
    static final String COUNTER = "{user-events}:seq";
    static final String INCARNATION = "{user-events}:id";
    static final String PROCESS = "{user-events}:process";
    static final String LEASE = "{user-events}:relay";
    static final String REBUILD = "{user-events}:rebuild";

    private static final RedisScript<Long> LEAD = script("lead.lua");
    private static final RedisScript<Long> APPEND = script("append.lua");
    private static final RedisScript<Long> DELETE_IF = script("delete-if.lua");

    private static final long BEGAN_TO_LEAD = 2;

    private final AtomicLong term = new AtomicLong();
    private final StringRedisTemplate redis;
    private final String leaseMillis;
    private final String maxLength;
    private final String me = UUID.randomUUID().toString();

    RedisEventStream(StringRedisTemplate redis, EventsProperties properties) {
        this.redis = redis;
        this.leaseMillis = Long.toString(properties.lease().toMillis());
        this.maxLength = Long.toString(properties.maxLength());
    }

    @Override
    public boolean lead() {
        long outcome = run(LEAD, List.of(LEASE, PROCESS, INCARNATION, STREAM), me, leaseMillis);
        if (outcome == BEGAN_TO_LEAD) {
            term.incrementAndGet();
        }
        return outcome > 0;
    }

    @Override
    public long term() {
        return term.get();
    }

    @Override
    public int appendGroups(List<List<StreamEntry>> groups) {
        List<String> arguments = new ArrayList<>();
        arguments.add(me);
        arguments.add(leaseMillis);
        arguments.add(maxLength);
        arguments.add(UUID.randomUUID().toString());
        for (List<StreamEntry> group : groups) {
            int following = group.size();
            for (StreamEntry entry : group) {
                arguments.add(Integer.toString(following));
                arguments.add(entry.kind().slug());
                arguments.add(entry.rebuild());
                arguments.add(entry.event());
                following = 0;
            }
        }
        return (int) run(APPEND, List.of(LEASE, COUNTER, INCARNATION, STREAM), arguments.toArray());
    }

    @Override
    public Optional<String> requestedRebuild() {
        return Optional.ofNullable(redis.opsForValue().get(REBUILD));
    }

    @Override
    public void rebuilt(String rebuild) {
        run(DELETE_IF, List.of(REBUILD), rebuild);
    }

    @Override
    public void resign() {
        run(DELETE_IF, List.of(LEASE), me);
    }

    private long run(RedisScript<Long> script, List<String> keys, Object... arguments) {
        Long result = redis.execute(script, keys, arguments);
        return result == null ? 0 : result;
    }

    private static RedisScript<Long> script(String file) {
        return RedisScript.of(new ClassPathResource(file, RedisEventStream.class), Long.class);
    }
}
