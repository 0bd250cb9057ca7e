package app.partymode.contacts.addressbook;

import app.partymode.contacts.matching.Match;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The entity tag of an address book, without quotes: its version, and a digest of which contacts are registered, since
 * a reader's answer depends on both. A precondition compares the version alone: a contact's signup does not make an
 * edit of the book a lost update.
 */
public record BookTag(long version, String registered) {

    private static final int DIGEST_BYTES = 8;

    public static BookTag of(MatchedBook read) {
        return new BookTag(read.book().version(), digest(read.matches()));
    }

    private static String digest(List<Match> matches) {
        var numbers = ByteBuffer.allocate(matches.size() * Long.BYTES);
        matches.forEach(match -> numbers.putLong(match.number().digits()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(numbers.array());
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    public String value() {
        return version + "-" + registered;
    }
}
