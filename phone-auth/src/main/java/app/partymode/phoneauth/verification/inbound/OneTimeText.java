package app.partymode.phoneauth.verification.inbound;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a message that proves a number: 50 random bits in two groups of five characters, without those that look alike
 * (Crockford's alphabet).
 */
record OneTimeText(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final Pattern IN_A_MESSAGE =
            Pattern.compile("(?<![0-9A-Z])([0-9A-HJKMNP-TV-Z]{5})-([0-9A-HJKMNP-TV-Z]{5})(?![0-9A-Z])");

    static OneTimeText random(RandomGenerator random) {
        var characters = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OneTimeText(characters.toString());
    }

    /** Finds it in what somebody sent, whatever stands around it. */
    static Optional<OneTimeText> find(String message) {
        Matcher matcher = IN_A_MESSAGE.matcher(message.toUpperCase(Locale.ROOT));
        return matcher.find() ? Optional.of(new OneTimeText(matcher.group(1) + matcher.group(2))) : Optional.empty();
    }

    /** As a person is to send it. */
    String written() {
        return characters.substring(0, GROUP) + "-" + characters.substring(GROUP);
    }
}
