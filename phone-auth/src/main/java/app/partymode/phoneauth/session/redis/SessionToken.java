package app.partymode.phoneauth.session.redis;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.session.SessionIdGenerator;

/**
 * The secret that a client holds: 256 random bits. As Spring Session's generator of ids it gives away only its digest, so the
 * store never learns the token, and a copy of the store opens no session. A plain digest is enough for a random secret.
 */
record SessionToken(String text) implements SessionIdGenerator {

    private static final int BYTES = 32;
    private static final int CHARACTERS = 43;

    static SessionToken random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionToken(base64(bytes));
    }

    /** Empty where the text can't be a token, whatever the store holds. */
    static Optional<SessionToken> parse(String text) {
        return text.length() == CHARACTERS ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    /** The id of the session that this token opens; always the same one. */
    @Override
    public String generate() {
        return base64(DigestUtils.sha256(text));
    }

    @Override
    public String toString() {
        return "SessionToken[…]";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
