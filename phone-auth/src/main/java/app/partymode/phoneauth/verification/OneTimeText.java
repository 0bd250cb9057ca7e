package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.number.PhoneNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a message that proves a number: 50 random bits in two groups of five characters, without those that look alike
 * (Crockford's alphabet).
 */
public record OneTimeText(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final Pattern IN_A_MESSAGE =
            Pattern.compile("(?<![0-9A-Z])([0-9A-HJKMNP-TV-Z]{5})-([0-9A-HJKMNP-TV-Z]{5})(?![0-9A-Z])");

    public static OneTimeText random(RandomGenerator random) {
        var characters = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OneTimeText(characters.toString());
    }

    /**
     * The text that a keyed digest makes: it need not be kept where the digest can be made again.
     *
     * @param digest of {@link KeyedDigest}
     */
    public static OneTimeText of(String digest) {
        byte[] bytes = Base64.getUrlDecoder().decode(digest);
        var characters = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            characters.append(ALPHABET.charAt(bytes[i] & (ALPHABET.length() - 1)));
        }
        return new OneTimeText(characters.toString());
    }

    /** Finds it in a message, whatever text is around it. */
    public static Optional<OneTimeText> find(String message) {
        Matcher matcher = IN_A_MESSAGE.matcher(message.toUpperCase(Locale.ROOT));
        return matcher.find() ? Optional.of(new OneTimeText(matcher.group(1) + matcher.group(2))) : Optional.empty();
    }

    /** As a person is to send it. */
    public String written() {
        return characters.substring(0, GROUP) + "-" + characters.substring(GROUP);
    }

    /** A link that opens the phone's app with a message to this number (RFC 5724). */
    public static String smsLink(PhoneNumber to, String message) {
        return "sms:" + to.e164() + "?body=" + encoded(message);
    }

    /** As a part of a link's query. */
    public static String encoded(String message) {
        return URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "OneTimeText[…]";
    }
}
