package app.partymode.push;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A phone in a pocket: decrypts what it gets, as RFC 8291 says. */
public final class Device {

    private final KeyPair keys;
    private final byte[] auth = new byte[16];
    private final String endpoint;
    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();

    Device(String endpoint) {
        this.endpoint = endpoint;
        new SecureRandom().nextBytes(auth);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(PublicKeys.curve());
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the device got.
     *
     * @param text the payload
     * @param size of the request's body, in bytes
     * @param headers the push service's, by their names in lower case
     */
    public record Message(String text, int size, Map<String, String> headers) {}

    public String endpoint() {
        return endpoint;
    }

    public String p256dh() {
        return base64(bytes(((ECPublicKey) keys.getPublic()).getW()));
    }

    public String auth() {
        return base64(auth);
    }

    /** The body of {@code PUT /v1/sessions/current/push}. */
    public Map<String, Object> subscription() {
        return Map.of("endpoint", endpoint, "keys", Map.of("p256dh", p256dh(), "auth", auth()));
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    void take(byte[] body, Map<String, String> headers) throws GeneralSecurityException {
        messages.add(new Message(decrypt(body), body.length, headers));
    }

    private String decrypt(byte[] body) throws GeneralSecurityException {
        var reader = ByteBuffer.wrap(body);
        byte[] salt = next(reader, 16);
        reader.getInt();
        byte[] sender = next(reader, reader.get() & 0xff);
        byte[] encrypted = next(reader, reader.remaining());
        byte[] own = bytes(((ECPublicKey) keys.getPublic()).getW());
        byte[] secret =
                derive(auth, agreed(sender), join("WebPush: info\0".getBytes(StandardCharsets.UTF_8), own, sender), 32);
        byte[] key = derive(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.UTF_8), 16);
        byte[] nonce = derive(salt, secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.UTF_8), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(encrypted);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("the record is not the last");
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private byte[] agreed(byte[] sender) throws GeneralSecurityException {
        var point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(sender, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(sender, 33, 65)));
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, PublicKeys.curve())), true);
        return agreement.generateSecret();
    }

    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] next(ByteBuffer reader, int length) {
        var bytes = new byte[length];
        reader.get(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(ECPoint point) {
        return join(new byte[] {4}, number(point.getAffineX()), number(point.getAffineY()));
    }

    private static byte[] number(BigInteger coordinate) {
        byte[] signed = coordinate.toByteArray();
        var padded = new byte[32];
        int length = Math.min(32, signed.length);
        System.arraycopy(signed, signed.length - length, padded, 32 - length, length);
        return padded;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
