package app.partymode.phoneauth.number;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes off what devices and spreadsheets add to a number: prefixes for the caller's identity, pauses, decimals. */
final class DialledText {

    /** 3GPP TS 22.030: shows or hides the caller's number in any mobile network. */
    private static final Pattern CALLER_ID = Pattern.compile("^[*#]31[*#]\\s*");

    private static final String NORTH_AMERICA = "^\\*(?:67|82)[\\s,-]*";

    /** By region. One of digits alone counts only before a number in full, with its trunk prefix or a plus sign. */
    private static final Map<String, Pattern> CALLER_ID_OF_REGION = Map.of(
            "US", Pattern.compile(NORTH_AMERICA),
            "CA", Pattern.compile(NORTH_AMERICA),
            "GB", Pattern.compile("^(?:1470|141)[\\s-]*(?=[0+])"),
            "JP", Pattern.compile("^18[46][\\s-]*(?=[0+])"),
            "AU", Pattern.compile("^183[12][\\s-]*(?=[0+])"));

    private static final Pattern PAUSE =
            Pattern.compile("(?<=\\d)[\\s)]*(?:[,;]|[pw](?=[\\s,;pw]*(?:[\\d#*]|$))).*", Pattern.CASE_INSENSITIVE);

    /** {@code 4.91762E+12}: the last digits are gone. */
    private static final Pattern ROUNDED = Pattern.compile("\\+?\\d(?:[.,]\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECIMAL = Pattern.compile("(?<=^\\+?\\d{6,15})\\.0$");

    /** A service of the network, such as a diversion to the number that follows, or tones behind a number. */
    private static final Pattern SERVICE_CODE = Pattern.compile("^[*#]+\\d|\\d\\s*\\*");

    private DialledText() {}

    /** The number alone; none where the text dials something else or has lost digits. */
    static Optional<String> number(String text, @Nullable String region) {
        if (ROUNDED.matcher(text).matches()) {
            return Optional.empty();
        }
        String number = withoutCallerId(DECIMAL.matcher(text).replaceFirst(""), region);
        String dialled = PAUSE.matcher(number).replaceFirst("");
        return SERVICE_CODE.matcher(dialled).find() ? Optional.empty() : Optional.of(dialled);
    }

    private static String withoutCallerId(String text, @Nullable String region) {
        String number = CALLER_ID.matcher(text).replaceFirst("");
        Pattern local = region == null ? null : CALLER_ID_OF_REGION.get(region);
        return local == null ? number : local.matcher(number).replaceFirst("");
    }
}
