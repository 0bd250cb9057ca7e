package app.partymode.contacts.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which instance ranks the users, and when that was done last. What is lost of it is done again. */
public interface RankingTurns {

    /** Takes the turn, or keeps it for another lease. False: another instance has it. */
    boolean take(Duration lease);

    /** When users were ranked last; empty: never, or that is not known. */
    Optional<Instant> doneAt();

    void done(Instant at);
}
