package app.partymode.contacts.push.redis;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

/** What has to be one step in Redis. */
final class Scripts {

    static final RedisScript<Long> MOVE = script("move", Long.class);
    static final RedisScript<Long> ADD = script("add", Long.class);

    @SuppressWarnings("rawtypes") // there is no class of a list of texts
    static final RedisScript<List> TAKE = script("take", List.class);

    static final RedisScript<Long> SETTLE = script("settle", Long.class);
    static final RedisScript<Long> RESERVE = script("reserve", Long.class);
    static final RedisScript<Long> RELEASE = script("release", Long.class);

    private Scripts() {}

    private static <T> RedisScript<T> script(String name, Class<T> answer) {
        return RedisScript.of(new ClassPathResource(name + ".lua", Scripts.class), answer);
    }
}
