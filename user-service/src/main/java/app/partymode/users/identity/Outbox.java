package app.partymode.users.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events that were stored together with the changes they tell of, until they have been relayed. */
public interface Outbox {

    /** The pending events, the longest waiting users first. */
    List<UserEvents> pending(int limit);

    /** When the oldest pending event became pending; empty: there is none. */
    Optional<Instant> waitingSince();

    /** Forgets a user's events up to this version, and a deleted user altogether. Idempotent. */
    void relayed(String userId, long version);

    /**
     * A page of all users in the order of their ids, each with its pending events or, without any, with one that tells its
     * present state. A user who exists while all pages are read is in one of them.
     *
     * @param afterUserId the last id of the page before; null: the first page
     */
    List<UserEvents> page(@Nullable String afterUserId, int limit);
}
