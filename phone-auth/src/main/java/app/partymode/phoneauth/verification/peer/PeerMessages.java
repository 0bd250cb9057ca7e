package app.partymode.phoneauth.verification.peer;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.OneTimeText;
import app.partymode.phoneauth.verification.ProofMethod;
import app.partymode.phoneauth.verification.peer.PeerTexts.Expected;
import app.partymode.phoneauth.verification.peer.Peers.Peer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Asks the person to send a text to each of two peers. The first that arrives proves a number without a user; a number
 * with one needs both. The answer is the same in both cases. A text is made from the verification's id, so that it is
 * kept nowhere.
 */
final class PeerMessages implements ProofMethod {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);

    private final Peers peers;
    private final PeerTexts texts;
    private final KeyedDigest digest;
    private final String message;
    private final Duration kept;

    PeerMessages(Peers peers, PeerTexts texts, KeyedDigest digest, String message, Duration lifetime) {
        this.peers = peers;
        this.texts = texts;
        this.digest = digest;
        this.message = message;
        this.kept = lifetime.plus(KEPT_AFTER_EXPIRY);
    }

    @Override
    public String name() {
        return "peer-message";
    }

    @Override
    public Begun begin(String id, PhoneNumber number, String intent) {
        List<Peer> chosen = peers.choose(number, intent);
        Map<String, String> numbers = new HashMap<>();
        IntStream.range(0, chosen.size())
                .forEach(i -> numbers.put(
                        Integer.toString(i),
                        Long.toString(chosen.get(i).number().digits())));
        texts.expect(id, expected(id, number, chosen), kept);
        return new Begun("", numbers);
    }

    @Override
    public Map<String, Object> shown(String id, Map<String, String> instructions) {
        List<Map<String, String>> messages = IntStream.range(0, instructions.size())
                .mapToObj(i -> shown(
                        new PhoneNumber(Long.parseLong(instructions.getOrDefault(Integer.toString(i), ""))),
                        message.replace("{text}", text(id, i).written())))
                .toList();
        return Map.of("messages", messages);
    }

    @Override
    public Strength strength(String id, PhoneNumber number) {
        int arrived = texts.arrived(id);
        if (arrived == 0) {
            return Strength.NONE;
        }
        if (arrived >= Peers.CHOSEN) {
            return Strength.FULL;
        }
        return peers.isHeld(number) ? Strength.NONE : Strength.FOR_A_NEW_NUMBER;
    }

    @Override
    public boolean proves(String id, String proof, String code) {
        return false;
    }

    @Override
    public boolean sendsCode() {
        return false;
    }

    /**
     * What the store knows of a text: bound to its sender and its receiver, so that it is not valid between any others.
     */
    static String proof(KeyedDigest digest, OneTimeText text, PhoneNumber sender, String peerId) {
        return digest.of("peer-message", text.characters(), sender.e164(), peerId);
    }

    private List<Expected> expected(String id, PhoneNumber number, List<Peer> chosen) {
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> {
                    String peerId = chosen.get(i).userId();
                    return new Expected(proof(digest, text(id, i), number, peerId), peerId);
                })
                .toList();
    }

    private OneTimeText text(String id, int index) {
        return OneTimeText.of(digest.of("peer-text", id, Integer.toString(index)));
    }

    private static Map<String, String> shown(PhoneNumber peer, String text) {
        return Map.of("number", peer.e164(), "text", text, "sms", OneTimeText.smsLink(peer, text));
    }
}
