package app.partymode.phoneauth.number;

import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Reason;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a phone number as a person writes it. A number with a leading plus sign stands for itself; any other is read as
 * dialled in the given region. Valid is what libphonenumber's metadata calls valid: a number of a range that is
 * assigned. All spellings of one line give one number; what may be two lines is refused.
 */
public final class PhoneNumberParser {

    /** No number that a person writes is longer, spaces and extension included; guards against absurd input. */
    private static final int LONGEST_TEXT = 100;

    private final NumberMetadata metadata = new NumberMetadata();
    private final LabelledNumbers numbers = new LabelledNumbers(new NumberReadings(metadata), new Phonewords(metadata));

    /**
     * Reads one number where nothing is known of the person who dials it.
     *
     * @param text what the person wrote; an extension is dropped
     * @param region ISO 3166 alpha-2 code of the country to read it in, in either case; null or unknown: none
     */
    public ParsedNumber parse(@Nullable String text, @Nullable String region) {
        return parse(text, region, null);
    }

    /**
     * Reads one number.
     *
     * @param text what the person wrote; an extension is dropped
     * @param region ISO 3166 alpha-2 code of the country to read it in, in either case; null or unknown: none
     * @param owner the person's own number, which completes a number without area code; null: none
     */
    public ParsedNumber parse(@Nullable String text, @Nullable String region, @Nullable PhoneNumber owner) {
        if (text == null || text.isBlank()) {
            return new Invalid(Reason.NOT_A_NUMBER);
        }
        if (text.length() > LONGEST_TEXT) {
            return new Invalid(digitsOnly(text) ? Reason.TOO_LONG : Reason.NOT_A_NUMBER);
        }
        String known = region != null && isRegion(region) ? region.toUpperCase(Locale.ROOT) : null;
        return TelephoneUri.dialled(VisibleText.of(text))
                .flatMap(dialled -> DialledText.number(dialled, known))
                .map(number -> numbers.read(number, new Home(known, owner)))
                .map(PhoneNumberParser::respelled)
                .orElseGet(() -> new Invalid(Reason.NOT_A_NUMBER));
    }

    /** Reads a number that must already be in E.164, plus sign included, as in the path of a request. */
    public Optional<PhoneNumber> parseE164(String text) {
        return text.startsWith("+")
                        && digitsOnly(text.substring(1))
                        && !text.startsWith("+0")
                        && parse(text, null) instanceof Valid valid
                ? Optional.of(valid.number())
                : Optional.empty();
    }

    /** Whether phone numbers can be read in this region: an ISO 3166 alpha-2 code, in either case. */
    public boolean isRegion(String region) {
        return metadata.isRegion(region.toUpperCase(Locale.ROOT));
    }

    /** The region that a number belongs to, as an ISO 3166 alpha-2 code; empty where it belongs to none, such as +800. */
    public Optional<String> regionOf(PhoneNumber number) {
        return metadata.regionOf(number);
    }

    private static ParsedNumber respelled(ParsedNumber parsed) {
        return parsed instanceof Valid(PhoneNumber number) ? new Valid(Respelling.of(number)) : parsed;
    }

    private static boolean digitsOnly(String text) {
        return text.chars().allMatch(Digits::isDigit);
    }
}
