package app.partymode.phoneauth.verification.peer;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.OneTimeText;
import app.partymode.phoneauth.verification.peer.PeerTexts.Arrival;
import app.partymode.phoneauth.verification.peer.Peers.Conduct;
import java.util.Optional;

/**
 * Takes peers' reports of texts that they received. It returns nothing, so that a peer learns nothing. A text counts
 * only if this peer was chosen for it and it came from the number that is to be proven, and only once.
 */
public final class PeerReports {

    private final Peers peers;
    private final PeerTexts texts;
    private final KeyedDigest digest;

    PeerReports(Peers peers, PeerTexts texts, KeyedDigest digest) {
        this.peers = peers;
        this.texts = texts;
        this.digest = digest;
    }

    /**
     * A peer reports a text. One without a one-time text is ignored.
     *
     * @param sender where the peer's phone says that it came from
     */
    public void report(String peerId, PhoneNumber sender, String message) {
        OneTimeText.find(message).ifPresent(text -> {
            Optional<Arrival> arrival = texts.arrive(PeerMessages.proof(digest, text, sender, peerId));
            arrival.ifPresentOrElse(it -> rate(peerId, it), () -> peers.rate(peerId, Conduct.WRONG));
        });
    }

    private void rate(String peerId, Arrival arrival) {
        switch (arrival.count()) {
            case 0 -> {}
            case 1 -> {
                peers.rate(peerId, Conduct.RIGHT);
                arrival.otherPeers().forEach(it -> peers.rate(it, Conduct.SILENT));
            }
            default -> peers.rate(peerId, Conduct.RIGHT_AFTER_ALL);
        }
    }
}
