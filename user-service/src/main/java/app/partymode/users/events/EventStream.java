package app.partymode.users.events;

import java.util.List;
import java.util.Optional;

/**
 * The stream that other services read. Only one writer at a time, the leader, can append to it: two that relay the same user
 * could put an older event after a newer one. Every method throws {@link org.springframework.dao.DataAccessException} while the
 * store is out of reach.
 */
public interface EventStream {

    /**
     * Becomes or stays the leader for the time of the lease. False where another one is; and while a store that may have lost entries
     * still has some that no reader has applied.
     */
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
    default boolean append(List<StreamEntry> entries) {
        return appendGroups(List.of(entries)) == 1;
    }

    /**
     * Appends groups of entries in their order, in one round trip, and prolongs the lease. Each group is appended as a whole or not
     * at all. It stops before the first group for which the stream is full.
     *
     * @return how many of the groups were appended: none where this one is not the leader
     */
    int appendGroups(List<List<StreamEntry>> groups);

    /** The id of the rebuild that a reader asks for. */
    Optional<String> requestedRebuild();

    /** Takes note that this rebuild is complete. A newer request stays. */
    void rebuilt(String rebuild);

    /** Lets another one lead at once. */
    void resign();
}
