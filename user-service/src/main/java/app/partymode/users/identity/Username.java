package app.partymode.users.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A nickname: 1 to 50 characters (Unicode code points) of any script, without control characters and without space at its ends.
 * Not unique.
 */
public record Username(String text) {

    private static final int LONGEST = 50;

    public Username {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > LONGEST || !text.codePoints().allMatch(Username::isAllowed)) {
            throw new IllegalArgumentException("not a username");
        }
    }

    /** Reads what a person typed; empty where it is no username. */
    public static Optional<Username> parse(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(Username::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads what a person typed and is known to be a username. */
    public static Username of(String typed) {
        return new Username(strip(typed));
    }

    private static String strip(String typed) {
        int[] characters = typed.codePoints().toArray();
        int from = 0;
        int to = characters.length;
        while (from < to && isSpace(characters[from])) {
            from++;
        }
        while (to > from && isSpace(characters[to - 1])) {
            to--;
        }
        return new String(characters, from, to - from);
    }

    /** Unlike {@link String#strip}, takes a non-breaking space for a space too. */
    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            // A surrogate without its other half can't be written as UTF-8.
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }
}
