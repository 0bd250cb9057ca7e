package app.partymode.phoneauth.number;

import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Reason;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number among words. Digits that may belong to a word rather than to the number leave it doubtful. */
final class LabelledNumbers {

    private static final Pattern LABEL_AND_COLON =
            Pattern.compile("^[^:\\d]*\\p{L}[^:\\d]*(?:\\d{1,2}[^:\\d]*)?:(?=.*\\d)");
    private static final Pattern START = Pattern.compile("\\+[+\\s(]*\\d|\\d");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern SHORT_GROUP = Pattern.compile("^\\d{1,2}\\D+(?=\\d)");
    private static final Pattern COUNTER_IN_BRACKETS = Pattern.compile("(?<=\\d)\\D*[(\\[]\\s*\\d{1,2}\\s*[)\\]]\\W*$");
    private static final Pattern EXTENSION = Pattern.compile(
            "^(?:e?xt|ext?ensi[oó]n?|x|int|anexo|доб|dw|durchwahl|ramal|poste|interno)\\W*\\d+\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final ParsedNumber DOUBTFUL = new Invalid(Reason.NOT_A_NUMBER);

    private final NumberReadings readings;
    private final Phonewords phonewords;

    LabelledNumbers(NumberReadings readings, Phonewords phonewords) {
        this.readings = readings;
        this.phonewords = phonewords;
    }

    ParsedNumber read(String text, Home home) {
        String labelled = LABEL_AND_COLON.matcher(text).replaceFirst("");
        Matcher start = START.matcher(labelled);
        if (!start.find()) {
            return readings.read(labelled, home);
        }
        boolean labelBefore =
                LETTER.matcher(labelled.substring(0, start.start())).find();
        return readWithLabelBehind(labelled.substring(start.start()), home, labelBefore);
    }

    private ParsedNumber readWithLabelBehind(String text, Home home, boolean labelBefore) {
        Matcher letter = LETTER.matcher(text);
        boolean labelBehind = letter.find();
        String number = labelBehind ? text.substring(0, letter.start()) : text;
        if (COUNTER_IN_BRACKETS.matcher(number).find()) {
            return DOUBTFUL;
        }
        ParsedNumber read = readings.read(untilLastDigit(number), home);
        if (labelBefore && mayBeginInTheLabel(number, read, home)) {
            return DOUBTFUL;
        }
        return labelBehind ? withLabelBehind(read, text, letter.start(), home) : read;
    }

    private ParsedNumber withLabelBehind(ParsedNumber number, String text, int label, Home home) {
        if (!(number instanceof Valid)) {
            return phonewords.read(text, label, home, number);
        }
        return hasAnotherNumber(number, text.substring(label), home) ? DOUBTFUL : number;
    }

    private boolean hasAnotherNumber(ParsedNumber number, String label, Home home) {
        Matcher start = START.matcher(label);
        return start.find()
                && !EXTENSION.matcher(label).matches()
                && readings.read(untilLastDigit(label.substring(start.start())), home) instanceof Valid other
                && !other.equals(number);
    }

    /** {@code Tel 2 030 123456}: the first digits may count the labels. */
    private boolean mayBeginInTheLabel(String number, ParsedNumber read, Home home) {
        Matcher first = SHORT_GROUP.matcher(number);
        return first.find()
                && readings.read(untilLastDigit(number.substring(first.end())), home) instanceof Valid rest
                && !rest.equals(read);
    }

    private static String untilLastDigit(String text) {
        int end = text.length();
        while (end > 0 && !Digits.isDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
