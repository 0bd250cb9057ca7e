package app.partymode.phoneauth.verification.inbound;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.InboundSettings;
import app.partymode.phoneauth.verification.InboundSettings.Channel;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.OneTimeText;
import app.partymode.phoneauth.verification.ProofMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Asks the person to send us a text. There is no code to type: the provider of our number notifies us of the message.
 */
final class InboundTexts implements ProofMethod {

    private final PhoneNumber ours;
    private final InboundSettings settings;
    private final KeyedDigest digest;
    private final RandomGenerator random;

    InboundTexts(PhoneNumber ours, InboundSettings settings, KeyedDigest digest, RandomGenerator random) {
        this.ours = ours;
        this.settings = settings;
        this.digest = digest;
        this.random = random;
    }

    @Override
    public String name() {
        return "inbound-message";
    }

    @Override
    public Begun begin(String id, PhoneNumber number, String intent) {
        var secret = OneTimeText.random(random);
        return new Begun(proof(digest, secret), instructions(settings.text().replace("{text}", secret.written())));
    }

    static String proof(KeyedDigest digest, OneTimeText text) {
        return digest.of("inbound-message", text.characters());
    }

    @Override
    public boolean proves(String id, String proof, String code) {
        return false;
    }

    @Override
    public boolean sendsCode() {
        return false;
    }

    private Map<String, String> instructions(String text) {
        Map<String, String> instructions = new HashMap<>(Map.of("number", ours.e164(), "text", text));
        if (settings.channels().contains(Channel.SMS)) {
            instructions.put("sms", OneTimeText.smsLink(ours, text));
        }
        if (settings.channels().contains(Channel.WHATSAPP)) {
            instructions.put("whatsapp", "https://wa.me/" + ours.digits() + "?text=" + OneTimeText.encoded(text));
        }
        return instructions;
    }
}
