package app.partymode.phoneauth.verification.redis;

import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.peer.PeerTexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * One hash for each verification, with each text's peer and whether it has arrived; and one key for each text, that leads there. Only
 * digests of ids and texts are kept.
 */
final class RedisPeerTexts implements PeerTexts {

    private static final RedisScript<Long> EXPECT =
            RedisScript.of(new ClassPathResource("add.lua", RedisPeerTexts.class), Long.class);
    private static final RedisScript<Long> ARRIVE =
            RedisScript.of(new ClassPathResource("arrive.lua", RedisPeerTexts.class), Long.class);
    private static final String ARRIVED = "arrived";
    private static final String PEER = "peer:";

    private final StringRedisTemplate redis;
    private final KeyedDigest digest;

    RedisPeerTexts(StringRedisTemplate redis, KeyedDigest digest) {
        this.redis = redis;
        this.digest = digest;
    }

    @Override
    public void expect(String id, List<Expected> texts, Duration kept) {
        List<String> arguments = new ArrayList<>(List.of(Long.toString(kept.toMillis())));
        for (Expected text : texts) {
            arguments.add(PEER + text.proof());
            arguments.add(text.peerId());
        }
        redis.execute(EXPECT, List.of(key(id)), arguments.toArray());
        texts.forEach(it -> redis.opsForValue().set(textKey(it.proof()), key(id), kept));
    }

    @Override
    public Optional<Arrival> arrive(String proof) {
        String key = redis.opsForValue().get(textKey(proof));
        if (key == null) {
            return Optional.empty();
        }
        Long count = redis.execute(ARRIVE, List.of(key), proof);
        if (count == null || count < 0) {
            return Optional.empty();
        }
        return Optional.of(new Arrival(count.intValue(), otherPeers(key, proof)));
    }

    @Override
    public int arrived(String id) {
        String count = hashes().get(key(id), ARRIVED);
        return count == null ? 0 : Integer.parseInt(count);
    }

    private List<String> otherPeers(String key, String proof) {
        Map<String, String> others = new HashMap<>(hashes().entries(key));
        others.keySet().removeIf(it -> !it.startsWith(PEER) || it.equals(PEER + proof));
        return List.copyOf(others.values());
    }

    private HashOperations<String, String, String> hashes() {
        return redis.opsForHash();
    }

    private String key(String id) {
        return "phone-auth:peer-texts:" + digest.of("id", id);
    }

    private static String textKey(String proof) {
        return "phone-auth:peer-text:" + proof;
    }
}
