package app.partymode.contacts.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The mark that a user is deleted. It tells nobody who the user was: ids are random, so a digest of one leads nowhere.
 */
public final class DeletedUser {

    private DeletedUser() {}

    /** What the mark of this user is found by. */
    public static String digest(String userId) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(userId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
