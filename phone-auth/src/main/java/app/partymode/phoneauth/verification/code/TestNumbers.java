package app.partymode.phoneauth.verification.code;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.Respelling;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.ProofMethod;
import app.partymode.phoneauth.verification.UnusableVerification;
import java.util.HashMap;
import java.util.Map;

/**
 * Unassigned numbers, with a fixed code each, so that the reviewers of an app store can log in. All limits hold for
 * them too: their codes are no easier to guess than others.
 */
final class TestNumbers implements ProofMethod {

    private static final String PREFIX = "test:";
    private static final String PURPOSE = "test-code";

    private final Map<PhoneNumber, String> codes;
    private final KeyedDigest digest;
    private final ProofMethod others;

    /** @param codes digits of a number, and its code */
    TestNumbers(Map<String, String> codes, KeyedDigest digest, ProofMethod others) {
        this.codes = read(codes);
        this.digest = digest;
        this.others = others;
    }

    @Override
    public String name() {
        return others.name();
    }

    @Override
    public Begun begin(String id, PhoneNumber number, String intent) {
        String code = codes.get(number);
        return code == null
                ? others.begin(id, number, intent)
                : new Begun(PREFIX + digest.of(PURPOSE, id, code), Map.of("length", Integer.toString(code.length())));
    }

    @Override
    public boolean proves(String id, String proof, String code) {
        return proof.startsWith(PREFIX)
                ? KeyedDigest.same(proof, PREFIX + digest.of(PURPOSE, id, code))
                : others.proves(id, proof, code);
    }

    @Override
    public boolean sendsCode() {
        return others.sendsCode();
    }

    private static Map<PhoneNumber, String> read(Map<String, String> codes) {
        Map<PhoneNumber, String> read = new HashMap<>();
        codes.forEach((number, code) -> {
            if (!number.matches("\\+?[0-9]{7,15}") || !code.matches("[0-9]{4,10}")) {
                throw new UnusableVerification("phone-auth.verification.code.test-numbers: each needs the digits of a"
                        + " number and a code of 4 to 10 digits.");
            }
            read.put(Respelling.of(new PhoneNumber(Long.parseLong(number.replace("+", "")))), code);
        });
        return read;
    }
}
