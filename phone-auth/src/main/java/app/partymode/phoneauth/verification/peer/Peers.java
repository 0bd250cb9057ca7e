package app.partymode.phoneauth.verification.peer;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;

/** The users who help others to prove their numbers. The application that has users provides it. */
public interface Peers {

    /** How many are chosen for one verification. */
    int CHOSEN = 2;

    /**
     * Chooses peers at random for a claimed number: strangers to its holder, each at most once for this number for as
     * long as choices are remembered. A repeated request gets the same ones while the choice is fresh.
     *
     * @param intent what the claimant wants with the number
     * @return {@link #CHOSEN} different peers
     * @throws NoPeers where there are too few
     * @throws app.partymode.phoneauth.verification.ProviderUnavailable where it can't be found out who is a stranger
     */
    List<Peer> choose(PhoneNumber number, String intent);

    /** Whether the number has a user already. */
    boolean isHeld(PhoneNumber number);

    /** Notes how a peer behaved. */
    void rate(String userId, Conduct conduct);

    /** A user who is asked to report a text. */
    record Peer(String userId, PhoneNumber number) {}

    /** How a peer behaved. */
    enum Conduct {
        /** Reported a text that was to come. */
        RIGHT,
        /** The same, after having been {@link #SILENT} for a while. */
        RIGHT_AFTER_ALL,
        /** Did not report a text, though the other peer did. */
        SILENT,
        /** Reported a text that was not to be sent to this peer. */
        WRONG
    }
}
