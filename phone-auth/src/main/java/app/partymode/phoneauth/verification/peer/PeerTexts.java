package app.partymode.phoneauth.verification.peer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The texts that peers are to report. Every method throws {@link org.springframework.dao.DataAccessException} while the store is out
 * of reach.
 */
public interface PeerTexts {

    /** Keeps a verification's texts, which are known by their digests alone. */
    void expect(String id, List<Expected> texts, Duration kept);

    /** Notes that a text has arrived; empty where no such text was to come. It counts once, however often it is reported. */
    Optional<Arrival> arrive(String proof);

    /** How many texts of a verification have arrived. */
    int arrived(String id);

    /**
     * A text that is to come.
     *
     * @param proof the digest of the text, its sender and the peer
     */
    record Expected(String proof, String peerId) {}

    /**
     * A text that has arrived.
     *
     * @param count how many of the verification's texts have arrived with it; 0 where it was reported before
     * @param otherPeers the receivers of the verification's other texts
     */
    record Arrival(int count, List<String> otherPeers) {}
}
