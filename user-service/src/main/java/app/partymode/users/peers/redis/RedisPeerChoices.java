package app.partymode.users.peers.redis;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.VerificationProperties;
import app.partymode.users.peers.PeerChoices;
import app.partymode.users.peers.PeerProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * A fresh choice lives as long as a verification. A former one is an empty key, named by a digest of number and user:
 * what is kept for long identifies no person.
 */
@Component
@ConditionalOnProperty(name = "phone-auth.verification.method", havingValue = "peer-message")
final class RedisPeerChoices implements PeerChoices {

    private static final String SEPARATOR = " ";

    private final StringRedisTemplate redis;
    private final KeyedDigest digest;
    private final Duration fresh;
    private final Duration remembered;

    RedisPeerChoices(
            StringRedisTemplate redis,
            KeyedDigest digest,
            VerificationProperties verification,
            PeerProperties properties) {
        this.redis = redis;
        this.digest = digest;
        this.fresh = verification.lifetime();
        this.remembered = properties.notAgain();
    }

    @Override
    public List<String> current(PhoneNumber number, String claimant) {
        @Nullable String found = redis.opsForValue().get(currentKey(number, claimant));
        return found == null ? List.of() : List.of(found.split(SEPARATOR));
    }

    @Override
    public List<String> keep(PhoneNumber number, String claimant, List<String> userIds) {
        userIds.forEach(it -> redis.opsForValue().set(formerKey(number, it), "", remembered));
        Boolean first =
                redis.opsForValue().setIfAbsent(currentKey(number, claimant), String.join(SEPARATOR, userIds), fresh);
        return Boolean.TRUE.equals(first) ? userIds : current(number, claimant);
    }

    @Override
    public void drop(PhoneNumber number, String claimant) {
        redis.delete(currentKey(number, claimant));
    }

    @Override
    public Set<String> former(PhoneNumber number, Collection<String> userIds) {
        List<String> asked = List.copyOf(userIds);
        List<@Nullable String> found = redis.opsForValue()
                .multiGet(asked.stream().map(it -> formerKey(number, it)).toList());
        if (found == null) {
            found = new ArrayList<>();
        }
        Set<String> former = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) != null) {
                former.add(asked.get(i));
            }
        }
        return former;
    }

    private String currentKey(PhoneNumber number, String claimant) {
        return "user-service:peers:" + digest.of("peers", number.e164(), claimant);
    }

    private String formerKey(PhoneNumber number, String userId) {
        return "user-service:former-peers:" + digest.of("former-peer", number.e164(), userId);
    }
}
