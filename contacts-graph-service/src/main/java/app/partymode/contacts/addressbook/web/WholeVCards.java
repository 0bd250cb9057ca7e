package app.partymode.contacts.addressbook.web;

import java.util.Locale;

/**
 * Prepares a text of vCards for the parser, which is lenient: it would drop a card without an end in silence. A card that
 * another one interrupts ends there. An AGENT of version 2.1 is a card within a card (vCard 2.1, 2.4.4).
 */
final class WholeVCards {

    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    private static final String LINE_BREAK = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder whole = new StringBuilder();
    private int open;
    private boolean agent;

    private WholeVCards() {}

    /**
     * The same cards, each with its end; byte-order marks, which concatenated files have in the middle, are left out.
     *
     * @throws CutOffVCard if the text ends inside a card
     */
    static String of(String text) {
        var cards = new WholeVCards();
        text.replace(BYTE_ORDER_MARK, "").lines().forEach(cards::take);
        if (cards.open > 0) {
            throw new CutOffVCard();
        }
        return cards.whole.toString();
    }

    private void take(String line) {
        String word = line.strip().toUpperCase(Locale.ROOT);
        if (word.isEmpty() && open == 0) {
            return; // the parser takes an empty first line for the end of the file
        }
        if (word.equals(BEGIN)) {
            begin();
        } else if (word.equals(END)) {
            open = Math.max(0, open - 1);
        }
        agent = word.startsWith("AGENT") && word.endsWith(":") || agent && word.isEmpty();
        whole.append(line).append(LINE_BREAK);
    }

    private void begin() {
        if (!agent) {
            whole.append((END + LINE_BREAK).repeat(open));
            open = 0;
        }
        open++;
    }
}
