package app.partymode.contacts.addressbook;

import app.partymode.contacts.matching.Match;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The entity tag of an address book as JSON, without quotes: its version, and a digest of which contacts are registered, since
 * a reader's answer depends on both. A precondition compares the version alone: a contact's signup does not make an
 * edit of the book a lost update.
 */
public record BookTag(long version, String registered) {

    private static final int DIGEST_BYTES = 8;

    public static BookTag of(MatchedBook read) {
        return new BookTag(read.book().version(), digest(read.matches()));
    }

    /** Of the book as vCards, which do not tell who is registered. */
    public static String ofVCards(AddressBook book) {
        return book.version() + "-vcard";
    }

    private static String digest(List<Match> matches) {
        var numbers = ByteBuffer.allocate(matches.size() * Long.BYTES);
        matches.forEach(match -> numbers.putLong(match.number().digits()));
        return HexFormat.of().formatHex(DigestUtils.sha256(numbers.array()), 0, DIGEST_BYTES);
    }

    public String value() {
        return version + "-" + registered;
    }
}
