package app.partymode.contacts.console;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A query as it may be kept: without what stands in quotes (names), without comments, without digits enough to be part of a
 * number, in one line, and not too long.
 */
final class AuditedText {

    private static final int LONGEST = 2_000;

    /** What begins first wins, so that a quote in a comment opens no text, and the other way round. Possessive, for long texts. */
    private static final Pattern PARTS = Pattern.compile("(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<text>'(?:\\\\(?s:.|\\z)|[^'\\\\])*+(?:'|\\z)|\"(?:\\\\(?s:.|\\z)|[^\"\\\\])*+(?:\"|\\z))"
            + "|(?<digits>0[xX][0-9a-fA-F_]{3,}|\\p{Nd}(?:[\\s_().-]*\\p{Nd}){3,}+)"
            + "|(?<space>[\\p{Z}\\p{C}]+)");

    private AuditedText() {}

    static String of(String query) {
        String text = PARTS.matcher(query).replaceAll(AuditedText::part).strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String part(MatchResult part) {
        if (part.start("text") >= 0) {
            return "'…'";
        }
        return part.start("digits") >= 0 ? "…" : " ";
    }
}
