package app.partymode.operations.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest that is made piece by piece. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    /** Of all that was added, in hexadecimal. To be asked for once. */
    public String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
