package app.partymode.phoneauth.number;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reader sees of a text, in ASCII where that is the same: without marks that show nothing, such as those for the
 * direction of writing, and with one kind of space, dash and digit.
 */
final class VisibleText {

    private static final Set<Integer> SEPARATORS =
            "·•‧∙⋅・･_'’‘`´".codePoints().boxed().collect(Collectors.toUnmodifiableSet());

    /** Hangul fillers and the empty Braille pattern: letters and a symbol by their category. */
    private static final Set<Integer> EMPTY_LETTERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int FULL_WIDTH_TO_ASCII = FIRST_FULL_WIDTH - '!';

    private VisibleText() {}

    static String of(String text) {
        return text.codePoints()
                .filter(c -> !isInvisible(c))
                .map(VisibleText::ascii)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> EMPTY_LETTERS.contains(c);
        };
    }

    private static int ascii(int c) {
        if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
            return c - FULL_WIDTH_TO_ASCII;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(c, 10);
            default -> c == '\t' || SEPARATORS.contains(c) ? ' ' : c;
        };
    }
}
