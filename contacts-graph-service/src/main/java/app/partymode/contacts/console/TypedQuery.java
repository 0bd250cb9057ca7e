package app.partymode.contacts.console;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A query as the operator typed it. An EXPLAIN or PROFILE at its beginning is taken for the mode and blanked out, so that the
 * places of errors stay where they are.
 *
 * @param mode what the query itself asks for, else what the button did
 */
record TypedQuery(String text, Mode mode) {

    private static final Pattern BLANK = Pattern.compile("(?:\\s|//[^\\n]*(?:\\n|$)|/\\*(?s:.*?)\\*/)++");
    private static final Pattern OPTION =
            Pattern.compile("(?i)(EXPLAIN|PROFILE|CYPHER|\\d+(?:\\.\\d+)?|\\w+\\s*=\\s*\\w+)(?=\\s|/[/*]|$)");

    static TypedQuery of(String typed, Mode button) {
        var text = new StringBuilder(typed);
        Mode mode = button;
        var blank = BLANK.matcher(typed);
        var option = OPTION.matcher(typed);
        int at = 0;
        while (true) {
            if (blank.region(at, typed.length()).lookingAt()) {
                at = blank.end();
            }
            if (!option.region(at, typed.length()).lookingAt()) {
                return new TypedQuery(text.toString(), mode);
            }
            String word = option.group(1).toUpperCase(Locale.ROOT);
            if (word.equals("EXPLAIN") || word.equals("PROFILE")) {
                mode = Mode.valueOf(word);
                text.replace(option.start(1), option.end(1), " ".repeat(word.length()));
            }
            at = option.end();
        }
    }
}
