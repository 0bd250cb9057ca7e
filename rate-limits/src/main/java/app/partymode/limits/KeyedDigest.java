package app.partymode.limits;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names a bucket without revealing whose it is. A plain digest would not do: all phone numbers can be tried in minutes.
 * Each limit hashes differently, so that not even the buckets of one person can be linked. HMAC-SHA256 (RFC 2104), cut
 * to 128 bits.
 */
final class KeyedDigest {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    KeyedDigest(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String of(Limit limit, String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // A label has no colon, so no two pairs make the same text.
            byte[] hash = mac.doFinal((limit.label() + ":" + subject).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
