package app.partymode.phoneauth.verification.code;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.ProofMethod;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Codes that are made and checked here. Only a digest of a code is kept, and it is worth nothing for another verification. */
final class OwnCodes implements ProofMethod {

    static final String NAME = "code";

    private static final int DIGITS = 6;
    private static final int CODES = 1_000_000;
    private static final String PURPOSE = "code";

    private final Messages messages;
    private final String text;
    private final KeyedDigest digest;
    private final RandomGenerator random;

    OwnCodes(Messages messages, String text, KeyedDigest digest, RandomGenerator random) {
        this.messages = messages;
        this.text = text;
        this.digest = digest;
        this.random = random;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Begun begin(String id, PhoneNumber number, String intent) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        messages.send(number, text.replace("{code}", code));
        return new Begun(digest.of(PURPOSE, id, code), Map.of("length", Integer.toString(DIGITS)));
    }

    @Override
    public boolean proves(String id, String proof, String code) {
        return KeyedDigest.same(proof, digest.of(PURPOSE, id, code));
    }

    @Override
    public boolean sendsCode() {
        return true;
    }
}
