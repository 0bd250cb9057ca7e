package app.partymode.users.events;

import java.util.List;
import java.util.Optional;

/**
 * The stream that other services read. Only one writer at a time, the leader, can append to it: two that relay the same user
 * could put an older event after a newer one. Every method throws {@link org.springframework.dao.DataAccessException} while the
 * store is out of reach.
 */
public interface EventStream {

    /** Becomes or stays the leader for the time of the lease. False where another one is. */
    boolean lead();

    /**
     * Counts how often this one has become the leader. While the number stays the same, no other instance has led in
     * between.
     */
    long term();

    /**
     * Appends all of the entries, and prolongs the lease. False, and nothing is appended, where this one is not the
     * leader or the stream is full because its readers are behind.
     */
    boolean append(List<StreamEntry> entries);

    /** The id of the rebuild that a reader asks for. */
    Optional<String> requestedRebuild();

    /** Takes note that this rebuild is complete. A newer request stays. */
    void rebuilt(String rebuild);

    /** Lets another one lead at once. */
    void resign();
}
