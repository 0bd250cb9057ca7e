package app.partymode.contacts.addressbook;

import org.jspecify.annotations.Nullable;

/** Makes a name storable. An address book is taken as it is, so an unusual name is cleaned rather than refused. */
public final class ContactName {

    /** Code points; longer names are cut. */
    static final int LONGEST = 200;

    private static final int REPLACEMENT = 0xFFFD;

    private ContactName() {}

    /** Without control characters and halves of surrogate pairs, trimmed and cut; null where nothing is left. */
    public static @Nullable String clean(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String cleaned = name.codePoints()
                .map(ContactName::storable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (cleaned.codePointCount(0, cleaned.length()) > LONGEST) {
            cleaned =
                    cleaned.substring(0, cleaned.offsetByCodePoints(0, LONGEST)).strip();
        }
        return cleaned.isEmpty() ? null : cleaned;
    }

    private static int storable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> ' ';
            case Character.SURROGATE -> REPLACEMENT;
            default -> codePoint;
        };
    }
}
