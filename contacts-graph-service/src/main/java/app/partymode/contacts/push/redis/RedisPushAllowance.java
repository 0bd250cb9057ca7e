package app.partymode.contacts.push.redis;

import app.partymode.contacts.push.ConditionalOnPush;
import app.partymode.contacts.push.PushAllowance;
import app.partymode.contacts.push.PushSettings;
import app.partymode.contacts.push.PushTask;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Two keys that expire by themselves. Digests name them: they outlive a session or an account for a while, and must tell of neither. */
@Component
@ConditionalOnPush
final class RedisPushAllowance implements PushAllowance {

    private final StringRedisTemplate redis;
    private final PushSettings settings;

    RedisPushAllowance(StringRedisTemplate redis, PushSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    @Override
    public boolean reserve(PushTask task, String person) {
        Long reserved = redis.execute(
                Scripts.RESERVE,
                keys(task, person),
                DigestUtils.sha256Hex(task.text()),
                Long.toString(settings.perPerson().toMillis()),
                Integer.toString(settings.most()),
                Long.toString(settings.period().toMillis()));
        return reserved != null && reserved == 1;
    }

    @Override
    public void release(PushTask task, String person) {
        redis.execute(Scripts.RELEASE, keys(task, person), DigestUtils.sha256Hex(task.text()));
    }

    /** In one slot for each session. */
    private static List<String> keys(PushTask task, String person) {
        String session = "pushed:{" + DigestUtils.sha256Hex(task.sessionId()) + "}";
        return List.of(session + ":" + DigestUtils.sha256Hex(task.sessionId() + person), session + ":count");
    }
}
