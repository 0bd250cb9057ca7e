package app.partymode.users.peers;

import app.partymode.phoneauth.verification.peer.Peers.Conduct;
import app.partymode.phoneauth.verification.peer.Peers.Peer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The users who can be asked as peers. Every method throws {@link org.springframework.dao.DataAccessException} while the store is down. */
public interface PeerPool {

    /**
     * Draws different users, each as likely as any other, in random order. Who can be drawn: see {@link PeerProperties}.
     *
     * @param except the users not to draw
     * @return fewer than {@code count} where there are no more
     */
    List<Peer> draw(int count, Set<String> except, RandomGenerator random);

    /** This user, where it still takes part. */
    Optional<Peer> find(String userId);

    /** All that is kept of this user as a peer. */
    Standing standing(String userId);

    void takePart(String userId, boolean enabled);

    /** Notes how a peer behaved. A peer that behaves badly too often is not asked for a while. */
    void rate(String userId, Conduct conduct);

    /**
     * A user's state as a peer.
     *
     * @param enabled whether the user may be asked; true until the user says otherwise
     * @param points more for each right report, fewer for each that was wrong or missing
     * @param restsUntil until when the user is not asked
     */
    record Standing(boolean enabled, int points, @Nullable Instant restsUntil) {}
}
