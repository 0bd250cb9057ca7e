package app.partymode.contacts.push.redis;

import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.push.ConditionalOnPush;
import app.partymode.contacts.push.PushTask;
import app.partymode.contacts.push.PushTasks;
import app.partymode.contacts.redis.RedisLease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * The tasks of each host as a sorted set, scored by when they are due, and the hosts as one more, scored by their first task. All keys are
 * in one slot, so that a script can keep both in step.
 */
@Component
@ConditionalOnPush
final class RedisPushTasks implements PushTasks {

    private static final String PREFIX = "{push}:";
    private static final String LEASE = PREFIX + "reader";
    private static final String PLACE = PREFIX + "place";
    private static final String HOSTS = PREFIX + "hosts";
    private static final String TASKS = PREFIX + "tasks:";
    private static final String SEPARATOR = " ";

    private final StringRedisTemplate redis;
    private final RedisLease reader;

    RedisPushTasks(StringRedisTemplate redis) {
        this.redis = redis;
        this.reader = new RedisLease(redis, LEASE);
    }

    @Override
    public boolean lead(Duration lease) {
        return reader.take(lease);
    }

    @Override
    public Optional<Cursor> place() {
        return Optional.ofNullable(redis.opsForValue().get(PLACE)).map(RedisPushTasks::place);
    }

    @Override
    public boolean move(Optional<Cursor> from, Cursor to) {
        return isOne(redis.execute(
                Scripts.MOVE, List.of(PLACE), from.map(RedisPushTasks::text).orElse(""), text(to)));
    }

    @Override
    public int add(String host, List<PushTask> tasks, Instant due, int most) {
        List<Object> arguments = new ArrayList<>(List.of(host, millis(due), Integer.toString(most)));
        tasks.forEach(task -> arguments.add(task.text()));
        Long refused = redis.execute(Scripts.ADD, keys(host), arguments.toArray());
        return Math.toIntExact(Objects.requireNonNull(refused));
    }

    @Override
    public List<String> hosts(Instant now, int most) {
        Set<String> due = redis.opsForZSet().rangeByScore(HOSTS, 0, now.toEpochMilli(), 0, most);
        return due == null ? List.of() : List.copyOf(due);
    }

    @Override
    @SuppressWarnings("unchecked") // what the script returns
    public List<PushTask> take(String host, Instant now, Instant until, int most) {
        List<String> taken =
                redis.execute(Scripts.TAKE, keys(host), host, millis(now), millis(until), Integer.toString(most));
        return taken == null ? List.of() : taken.stream().map(PushTask::read).toList();
    }

    @Override
    public void remove(String host, PushTask task) {
        redis.execute(Scripts.SETTLE, keys(host), host, task.text(), "");
    }

    @Override
    public void putBack(String host, PushTask task, Instant due) {
        redis.execute(Scripts.SETTLE, keys(host), host, task.text(), millis(due));
    }

    @Override
    public long waiting() {
        Set<String> hosts = redis.opsForZSet().range(HOSTS, 0, -1);
        return hosts == null
                ? 0
                : hosts.stream()
                        .map(host -> redis.opsForZSet().size(TASKS + host))
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private static List<String> keys(String host) {
        return List.of(HOSTS, TASKS + host);
    }

    private static Cursor place(String text) {
        String[] parts = text.split(SEPARATOR);
        return new Cursor(parts[0], Long.parseLong(parts[1]));
    }

    private static String text(Cursor place) {
        return place.feed() + SEPARATOR + place.sequence();
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    private static boolean isOne(@Nullable Long answer) {
        return answer != null && answer == 1;
    }
}
