package app.partymode.phoneauth.number;

import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Reason;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads digits and separators. Where they can be read in two ways that are two lines, they are refused. */
final class NumberReadings {

    /** The trunk prefix in brackets, as in +49 (0)30: not dialled from abroad, but part of an Italian number. */
    private static final Pattern ZERO_IN_BRACKETS = Pattern.compile("(?<=\\d)[\\s-]*[(\\[]\\s*0\\s*[)\\]]\\s*");

    private static final Pattern ZEROS_AFTER_PLUS = Pattern.compile("^\\+[+\\s(]*(0+)[\\s()]*");

    private final NumberMetadata metadata;
    private final CountryCodeWithoutPlus national;
    private final AreaCodes areaCodes;

    NumberReadings(NumberMetadata metadata) {
        this.metadata = metadata;
        this.national = new CountryCodeWithoutPlus(metadata);
        this.areaCodes = new AreaCodes(metadata);
    }

    ParsedNumber read(String text, Home home) {
        ParsedNumber asWritten = readZeros(text, home);
        Matcher zero = ZERO_IN_BRACKETS.matcher(text);
        ParsedNumber read =
                zero.find() ? only(asWritten, List.of(asWritten, readZeros(zero.replaceFirst(" "), home))) : asWritten;
        return read instanceof Valid
                ? read
                : areaCodes.complete(text, home).findFirst().orElse(read);
    }

    /** The valid reading, if all that are valid are the same. */
    static ParsedNumber only(ParsedNumber otherwise, List<ParsedNumber> readings) {
        List<ParsedNumber> valid =
                readings.stream().filter(Valid.class::isInstance).distinct().toList();
        return switch (valid.size()) {
            case 0 -> otherwise;
            case 1 -> valid.getFirst();
            default -> new Invalid(Reason.INVALID_FOR_REGION);
        };
    }

    private ParsedNumber readZeros(String text, Home home) {
        Matcher zeros = ZEROS_AFTER_PLUS.matcher(text);
        if (!zeros.find()) {
            return national.read(text, home.region());
        }
        String rest = text.substring(zeros.end());
        ParsedNumber international = metadata.read("+" + rest, null);
        return zeros.group(1).length() == 1 ? unlessNational(international, rest, home) : international;
    }

    /** One zero may also be the trunk prefix of a national number, with a plus sign too many. */
    private ParsedNumber unlessNational(ParsedNumber international, String rest, Home home) {
        if (home.region() == null) {
            return new Invalid(Reason.INVALID_FOR_REGION);
        }
        ParsedNumber atHome = metadata.read("0" + rest, home.region());
        return atHome instanceof Valid && !atHome.equals(international)
                ? new Invalid(Reason.INVALID_FOR_REGION)
                : international;
    }
}
