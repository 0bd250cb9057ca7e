package app.partymode.push;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * The key pair by which push services know who sends (VAPID, RFC 8292). Devices subscribe for its public key: with another pair
 * all subscriptions are worth nothing.
 *
 * @param publicKey base64url of the uncompressed point, 65 bytes
 * @param privateKey base64url of the number, 32 bytes
 */
public record VapidKeys(String publicKey, String privateKey) {

    private static final int COORDINATE = 32;

    /** A new pair. */
    public static VapidKeys generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(PublicKeys.curve());
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            var uncompressed = new byte[1 + 2 * COORDINATE];
            uncompressed[0] = 4;
            System.arraycopy(bytes(point.getAffineX().toByteArray()), 0, uncompressed, 1, COORDINATE);
            System.arraycopy(bytes(point.getAffineY().toByteArray()), 0, uncompressed, 1 + COORDINATE, COORDINATE);
            byte[] secret = bytes(((ECPrivateKey) pair.getPrivate()).getS().toByteArray());
            return new VapidKeys(base64(uncompressed), base64(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    /** The number in exactly 32 bytes: without a sign, with leading zeros. */
    private static byte[] bytes(byte[] signed) {
        byte[] number = signed.length > COORDINATE
                ? Arrays.copyOfRange(signed, signed.length - COORDINATE, signed.length)
                : signed;
        var padded = new byte[COORDINATE];
        System.arraycopy(number, 0, padded, COORDINATE - number.length, number.length);
        return padded;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the private key. */
    @Override
    public String toString() {
        return "VapidKeys[" + publicKey + "]";
    }
}
