package app.partymode.users.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A nickname: 1 to 50 characters as a person counts them (grapheme clusters) of any script, at least one of them visible,
 * without control characters and without space at its ends. Not unique.
 */
public record Username(String text) {

    private static final int LONGEST = 50;

    /** A character can have any number of marks. A family of four emoji has 7 code points, the flag of Wales too. */
    private static final int MOST_CODE_POINTS = 500;

    private static final Pattern CHARACTERS = Pattern.compile("\\X{1," + LONGEST + "}");

    /** Blank though letters or symbols by their category: fillers of Hangul, and the pattern without dots of Braille. */
    private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800";

    /** Takes what a store may have: names that people chose under earlier rules stay readable. */
    public Username {
        if (text.isEmpty() || !text.codePoints().allMatch(Username::isText)) {
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

    /**
     * Reads what a person typed and is known to be a username.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Username of(String typed) {
        var name = new Username(strip(typed));
        if (!isWellFormed(name.text)) {
            throw new IllegalArgumentException("not a username");
        }
        return name;
    }

    /** The length in code points comes first, as it bounds the cost of the rest. */
    private static boolean isWellFormed(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CODE_POINTS
                && text.codePoints().noneMatch(Username::changesDirection)
                && text.codePoints().anyMatch(Username::isVisible)
                && CHARACTERS.matcher(text).matches();
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

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            // A surrogate without its other half can't be written as UTF-8.
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }

    /**
     * Embeddings, overrides and isolates reorder the text around a name. The marks U+200E and U+200F are allowed: they
     * order the name itself, and right-to-left keyboards type them.
     */
    private static boolean changesDirection(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }

    /** Marks alone are not: variation selectors are marks too. A new emoji, not assigned for this JDK, can be seen. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> BLANK.indexOf(character) < 0;
        };
    }
}
