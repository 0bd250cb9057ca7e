package app.partymode.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Public keys on the curve P-256 in the form that Web Push has them in: base64url of the uncompressed point, 0x04 and both
 * coordinates (RFC 8291, section 3.1; RFC 8292, section 3.2).
 */
public final class PublicKeys {

    private static final int COORDINATE = 32;
    private static final int LENGTH = 1 + 2 * COORDINATE;
    private static final byte UNCOMPRESSED = 4;
    private static final EllipticCurve CURVE = curve().getCurve();

    private PublicKeys() {}

    /** Whether the text is a key: of a point that is not on the curve, parts of a secret could be learned. */
    public static boolean isKey(String text) {
        return bytes(text)
                .filter(key -> key.length == LENGTH && key[0] == UNCOMPRESSED)
                .filter(PublicKeys::isOnCurve)
                .isPresent();
    }

    /** What a text in base64url stands for, with or without padding; empty where it is none. */
    static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static boolean isOnCurve(byte[] key) {
        BigInteger p = ((ECFieldFp) CURVE.getField()).getP();
        var x = new BigInteger(1, Arrays.copyOfRange(key, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(key, 1 + COORDINATE, LENGTH));
        BigInteger right = x.pow(3).add(CURVE.getA().multiply(x)).add(CURVE.getB());
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right.mod(p));
    }
}
