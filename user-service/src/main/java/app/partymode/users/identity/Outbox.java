package app.partymode.users.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events that were stored together with the changes they tell of, until they have been relayed. */
public interface Outbox {

    /** The pending events of so many users, the longest waiting first: of each user the earliest few. */
    List<UserEvents> pending(int limit);

    /** When the oldest pending event became pending; empty: there is none. */
    Optional<Instant> waitingSince();

    /** Forgets the events up to these versions, and deleted users altogether: one write for all of them. Idempotent. */
    void relayed(List<Relayed> relayed);

    /**
     * A page of all users in the order of their ids, each with its pending events or, without any, with one that tells its
     * present state. A user who exists while all pages are read is in one of them.
     *
     * @param afterUserId the last id of the page before; null: the first page
     */
    List<UserEvents> page(@Nullable String afterUserId, int limit);

    /**
     * How far the events of a user have been relayed.
     *
     * @param deleted whether the last of them told that the user is gone
     */
    record Relayed(String userId, long version, boolean deleted) {}
}
