package app.partymode.phoneauth.verification.redis;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.StoredVerification;
import app.partymode.phoneauth.verification.StoredVerification.Content;
import app.partymode.phoneauth.verification.StoredVerification.Stage;
import app.partymode.phoneauth.verification.StoredVerifications;
import app.partymode.phoneauth.verification.VerificationProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * One hash for each verification. Ids and numbers are digested in the keys: a copy of the store is not enough to
 * complete a verification. Each script works on one key, as a Redis Cluster asks for.
 */
final class RedisVerifications implements StoredVerifications {

    private static final RedisScript<Long> ADD = script("add.lua");
    private static final RedisScript<Long> COUNT_ATTEMPT = script("count-attempt.lua");
    private static final RedisScript<Long> MOVE = script("move.lua");
    private static final RedisScript<Long> RESERVE_MESSAGE = script("reserve-message.lua");
    private static final RedisScript<Long> RETURN_MESSAGE = script("return-message.lua");

    /** For so long a client is told that a verification has expired, and not that there is none. */
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);

    private static final Duration MESSAGES_REMEMBERED = Duration.ofDays(1);

    private final StringRedisTemplate redis;
    private final KeyedDigest digest;
    private final VerificationProperties settings;
    private final Clock clock;

    RedisVerifications(StringRedisTemplate redis, KeyedDigest digest, VerificationProperties settings, Clock clock) {
        this.redis = redis;
        this.digest = digest;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void add(String id, StoredVerification verification, int attempts) {
        Duration kept =
                Duration.between(clock.instant(), verification.expiresAt()).plus(KEPT_AFTER_EXPIRY);
        Content content = verification.content();
        if (content != null && !content.proof().isEmpty()) {
            redis.opsForValue().set(proofKey(content.proof()), key(id), kept);
        }
        List<String> arguments = new ArrayList<>(List.of(Long.toString(kept.toMillis())));
        VerificationFields.write(verification, attempts).forEach((name, value) -> {
            arguments.add(name);
            arguments.add(value);
        });
        run(ADD, key(id), arguments.toArray());
    }

    @Override
    public Optional<StoredVerification> find(String id) {
        return VerificationFields.read(hashes().entries(key(id)));
    }

    @Override
    public OptionalInt countAttempt(String id) {
        long left = run(COUNT_ATTEMPT, key(id), "-1");
        return left < 0 ? OptionalInt.empty() : OptionalInt.of((int) left);
    }

    @Override
    public void uncountAttempt(String id) {
        run(COUNT_ATTEMPT, key(id), "1");
    }

    @Override
    public boolean move(String id, Stage from, Stage to) {
        return moveKey(key(id), from, to);
    }

    @Override
    public void clear(String id) {
        Map<String, String> fields = hashes().entries(key(id));
        hashes().delete(key(id), VerificationFields.personal(fields).toArray());
        String proof = fields.get(VerificationFields.PROOF);
        if (proof != null) {
            redis.delete(proofKey(proof));
        }
    }

    @Override
    public boolean prove(String proof, PhoneNumber sender, Instant now) {
        String key = redis.opsForValue().get(proofKey(proof));
        return key != null
                && VerificationFields.read(hashes().entries(key))
                        .filter(it -> it.expiresAt().isAfter(now))
                        .map(StoredVerification::content)
                        .filter(it -> it.number().equals(sender) && KeyedDigest.same(it.proof(), proof))
                        .isPresent()
                && moveKey(key, Stage.PENDING, Stage.PROVEN);
    }

    @Override
    public Duration reserveMessage(PhoneNumber number, Instant now) {
        return Duration.ofMillis(run(
                RESERVE_MESSAGE,
                messagesKey(number),
                Long.toString(now.toEpochMilli()),
                Long.toString(settings.resendAfter().toMillis()),
                Long.toString(settings.resendAtMost().toMillis()),
                Long.toString(MESSAGES_REMEMBERED.toMillis())));
    }

    @Override
    public void returnMessage(PhoneNumber number) {
        run(RETURN_MESSAGE, messagesKey(number));
    }

    private boolean moveKey(String key, Stage from, Stage to) {
        return run(MOVE, key, from.name(), to.name()) == 1;
    }

    private long run(RedisScript<Long> script, String key, Object... arguments) {
        Long result = redis.execute(script, List.of(key), arguments);
        return result == null ? 0 : result;
    }

    private HashOperations<String, String, String> hashes() {
        return redis.opsForHash();
    }

    private String key(String id) {
        return "phone-auth:verifications:" + digest.of("id", id);
    }

    private String messagesKey(PhoneNumber number) {
        return "phone-auth:messages:" + digest.of("number", number.e164());
    }

    private static String proofKey(String proof) {
        return "phone-auth:proofs:" + proof;
    }

    private static RedisScript<Long> script(String name) {
        return RedisScript.of(new ClassPathResource(name, RedisVerifications.class), Long.class);
    }
}
