package app.partymode.contacts.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cursors of one reader, as clients get them: the feed's id, and one block of AES-256 under a key of this reader's. The
 * block holds a sequence and 48 random bits, so that cursors do not tell how many updates others got; the rest is zero,
 * which only a cursor of this feed and reader is after deciphering (Bellare and Rogaway, Encode-Then-Encipher Encryption, 2000).
 * A single block needs no mode of operation, so ECB is right here.
 */
public final class ReaderCursors {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})-([0-9a-f]{32})");
    /** As cursors were before they were enciphered. */
    private static final Pattern FORMER_FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-z]{1,12}");

    private static final int CHECK_BITS = 16;
    private static final long CHECK = (1L << CHECK_BITS) - 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String feed;
    private final SecretKeySpec key;

    ReaderCursors(Feed feed, String userId) {
        this.feed = feed.id();
        this.key = new SecretKeySpec(keyOf(feed.cursorSecret(), userId), "AES");
    }

    private static byte[] keyOf(String secret, String userId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(userId.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** The cursor of an update: always the same one, from every instance. */
    public String of(Update update) {
        return text(update.sequence(), 0);
    }

    /** A cursor of a place where this reader had no update: never the same one twice, whether the feed has moved or not. */
    public String of(Cursor place) {
        return text(place.sequence(), RANDOM.nextLong() << CHECK_BITS);
    }

    private String text(long sequence, long padding) {
        byte[] block = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(sequence)
                .putLong(padding)
                .array();
        return feed + "-" + HexFormat.of().formatHex(inMode(Cipher.ENCRYPT_MODE, block));
    }

    /**
     * Reads what one of the methods above wrote.
     *
     * @throws CursorExpired if it is another feed's, or of before cursors were enciphered
     * @throws UnknownCursor if it is anything else, or another reader's
     */
    Cursor read(String text) {
        if (FORMER_FORM.matcher(text).matches()) {
            throw new CursorExpired();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new UnknownCursor();
        }
        if (!parts.group(1).equals(feed)) {
            throw new CursorExpired();
        }
        byte[] block = inMode(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(parts.group(2)));
        ByteBuffer fields = ByteBuffer.wrap(block);
        long sequence = fields.getLong();
        if (sequence < 0 || (fields.getLong() & CHECK) != 0) {
            throw new UnknownCursor();
        }
        return new Cursor(feed, sequence);
    }

    private byte[] inMode(int mode, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }
}
