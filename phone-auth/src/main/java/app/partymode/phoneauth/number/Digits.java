package app.partymode.phoneauth.number;

/** The ASCII digits of a text. */
final class Digits {

    private Digits() {}

    static String of(String text) {
        return text.chars()
                .filter(Digits::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
