package app.partymode.phoneauth.verification.inbound;

import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** What authenticates a provider: an HMAC with a shared secret. */
final class Signature {

    private Signature() {}

    static byte[] sha1(String secret, byte[]... parts) {
        return hmac(HmacAlgorithms.HMAC_SHA_1, secret, parts);
    }

    static byte[] sha256(String secret, byte[]... parts) {
        return hmac(HmacAlgorithms.HMAC_SHA_256, secret, parts);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(HmacAlgorithms algorithm, String secret, byte[]... parts) {
        Mac mac = HmacUtils.getInitializedMac(algorithm, bytes(secret));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
