package app.partymode.phoneauth.number;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code tel:} URI dials. A local number stands behind its {@code phone-context}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3966">RFC 3966</a>
 */
final class TelephoneUri {

    private static final Pattern SCHEME = Pattern.compile("^tel:/*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTEXT = Pattern.compile(";\\s*phone-context=([^;]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GLOBAL_CONTEXT = Pattern.compile("\\+[\\d ().-]*\\d");

    private TelephoneUri() {}

    /** The number in a text that may be such a URI; none where a domain's own plan gives it, which is not public. */
    static Optional<String> dialled(String text) {
        Matcher scheme = SCHEME.matcher(text);
        String number = scheme.find() ? decoded(text.substring(scheme.end())) : text;
        Matcher context = CONTEXT.matcher(number);
        if (!context.find()) {
            return Optional.of(number);
        }
        String local = number.substring(0, number.indexOf(';'));
        if (local.startsWith("+")) {
            return Optional.of(local);
        }
        String prefix = context.group(1).strip();
        return GLOBAL_CONTEXT.matcher(prefix).matches() ? Optional.of(prefix + " " + local) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a percent sign of another meaning
            return text;
        }
    }
}
