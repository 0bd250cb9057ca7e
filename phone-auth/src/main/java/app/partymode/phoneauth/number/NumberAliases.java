package app.partymode.phoneauth.number;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spellings of a line that its country's numbering plan has given up but that still stand in address books, and libphonenumber
 * does not read: the one table of them. Each row is unambiguous: what it matches has no meaning of its own today, and two
 * different lines never become one. {@code docs/phone-numbers.md} explains each, and what is left out for that reason.
 */
final class NumberAliases {

    private static final List<Alias> TABLE = List.of(
            // Argentina: 9 marks a mobile from abroad, 15 at home; some write both, or the trunk prefix after the 9.
            // What is left after the rewrite libphonenumber reads, as it knows where each area code ends.
            dialled("549(\\d{12})", "54$1"),
            dialled("5490(\\d{10})", "549$1"),
            // Mexico: until 2019, 044 and 045 before a mobile at home, 1 from abroad, and 01 as the trunk prefix.
            dialled("52(?:01|044|045)(\\d{10})", "52$1"),
            international("521(\\d{10})", "52$1"),
            // Brazil: until 2016, mobiles had 8 digits. Those with a 7 are left out: some never got the ninth.
            dialled("55([1-9][1-9])([689]\\d{7})", "55$19$2"),
            // Benin: since November 2024, 01 is before every number of 8 digits.
            dialled("229(\\d{8})", "22901$1"),
            // Ivory Coast: since January 2021, the operator's two digits are before each mobile number of 8.
            dialled("225([0457][0-3]\\d{6})", "22501$1"),
            dialled("225([045789][4-6]\\d{6})", "22505$1"),
            dialled("225([045789][7-9]\\d{6})", "22507$1"),
            // Cameroon: since November 2014, 6 is before each mobile number of 8 digits and 2 before each fixed one.
            dialled("237([579]\\d{7})", "2376$1"),
            dialled("237([23]\\d{7})", "2372$1"),
            // Colombia: since September 2021, 60 is before each fixed number of 8 digits.
            dialled("57([124-8]\\d{7})", "5760$1"),
            // Vietnam: in 2018, the mobiles of 10 digits lost one.
            dialled("8416([2-9]\\d{7})", "843$1"),
            dialled("84120(\\d{7})", "8470$1"),
            dialled("84121(\\d{7})", "8479$1"),
            dialled("84122(\\d{7})", "8477$1"),
            dialled("84126(\\d{7})", "8476$1"),
            dialled("84128(\\d{7})", "8478$1"),
            dialled("84123(\\d{7})", "8483$1"),
            dialled("84124(\\d{7})", "8484$1"),
            dialled("84125(\\d{7})", "8485$1"),
            dialled("84127(\\d{7})", "8481$1"),
            dialled("84129(\\d{7})", "8482$1"),
            dialled("8418([68]\\d{7})", "845$1"),
            dialled("84199(\\d{7})", "8459$1"));

    private NumberAliases() {}

    /**
     * What a number that is not valid may stand for; the caller takes the first that is valid.
     *
     * @param digits the country code and what follows it
     * @param international whether the person wrote the country code
     */
    static Stream<String> of(String digits, boolean international) {
        return TABLE.stream()
                .filter(alias -> international || !alias.onlyInternational())
                .flatMap(alias -> alias.rewrite(digits));
    }

    private static Alias dialled(String spelling, String replacement) {
        return new Alias(Pattern.compile(spelling), replacement, false);
    }

    /** For a spelling that is in use from abroad alone: what looks like it at home could be another country's number. */
    private static Alias international(String spelling, String replacement) {
        return new Alias(Pattern.compile(spelling), replacement, true);
    }

    private record Alias(Pattern spelling, String replacement, boolean onlyInternational) {

        Stream<String> rewrite(String digits) {
            Matcher matcher = spelling.matcher(digits);
            return matcher.matches() ? Stream.of(matcher.replaceFirst(replacement)) : Stream.empty();
        }
    }
}
