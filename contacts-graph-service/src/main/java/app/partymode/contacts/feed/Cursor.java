package app.partymode.contacts.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed of one store. Clients treat it as opaque.
 *
 * @param feed the id of the feed; a place in another store's feed means nothing
 * @param sequence updates up to this one have been read
 */
public record Cursor(String feed, long sequence) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})-([0-9a-z]{1,12})");
    private static final int RADIX = 36;

    /** Reads what {@link #text()} wrote; empty if it is anything else. */
    public static Optional<Cursor> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Cursor(parts.group(1), Long.parseLong(parts.group(2), RADIX)))
                : Optional.empty();
    }

    public String text() {
        return feed + "-" + Long.toString(sequence, RADIX);
    }
}
