package app.partymode.contacts.addressbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Splits a text into vCards before they are parsed: the parser is lenient and would drop a card without an end in silence.
 * A card that another one interrupts ends there. An AGENT of version 2.1 is a card within a card (vCard 2.1, 2.4.4).
 */
final class WholeVCards {

    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    private static final String LINE_BREAK = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Files that were concatenated without a line break between them. */
    private static final Pattern SEAM = Pattern.compile("(?im)^(END:VCARD)\uFEFF*(?=BEGIN:VCARD)");

    private final List<String> cards = new ArrayList<>();
    private final StringBuilder card = new StringBuilder();
    private int open;
    private boolean agent;
    private boolean stray;

    private WholeVCards() {}

    /**
     * The text of each card. Byte-order marks, which concatenated files have in the middle, are left out.
     *
     * @throws CutOffVCard if the text ends inside a card, or has other text beside the cards: a rest of one
     */
    static List<String> of(String text) {
        var whole = new WholeVCards();
        SEAM.matcher(text)
                .replaceAll("$1" + LINE_BREAK)
                .replace(BYTE_ORDER_MARK, "")
                .lines()
                .forEach(whole::take);
        boolean none = whole.cards.isEmpty() && whole.open == 0;
        if (whole.open > 0 || whole.stray && !none) {
            throw new CutOffVCard();
        }
        return whole.cards;
    }

    /** A line that begins with space continues the one before, so that it is no mark whatever it says. */
    private void take(String line) {
        String word = withoutPadding(line).toUpperCase(Locale.ROOT);
        if (word.equals(BEGIN)) {
            begin();
        }
        if (open > 0) {
            card.append(line).append(LINE_BREAK);
        } else {
            stray |= !word.isEmpty() && !word.equals(END);
        }
        if (word.equals(END)) {
            end();
        }
        agent = word.startsWith("AGENT") && word.endsWith(":") || agent && word.isEmpty();
    }

    private void begin() {
        if (!agent && open > 0) {
            card.append((END + LINE_BREAK).repeat(open));
            open = 1;
            end();
        }
        open++;
    }

    private void end() {
        if (open == 1) {
            cards.add(card.toString());
            card.setLength(0);
        }
        open = Math.max(0, open - 1);
    }

    /** Without space and control characters at its end, such as those that some systems put at the end of a file. */
    private static String withoutPadding(String line) {
        int end = line.length();
        while (end > 0
                && (Character.isWhitespace(line.charAt(end - 1)) || Character.isISOControl(line.charAt(end - 1)))) {
            end--;
        }
        return line.substring(0, end);
    }
}
