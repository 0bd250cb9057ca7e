package app.partymode.users.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events of one kind of subject. An event is stored together with the change that it is about. */
interface EventSource {

    /** The pending events of so many subjects, the longest waiting first: of each the earliest few. */
    List<EntryBatch> pending(int limit);

    /** When the oldest pending event became pending; empty: there is none. */
    Optional<Instant> waitingSince();

    /** Takes note that these were appended: one write for all of them, however many. Idempotent. */
    void relayed(List<EntryBatch> batches);

    /**
     * A page of all there are, in the order of their ids, each with what is pending or, without that, with its present state. One
     * that exists while all pages are read is in one of them.
     *
     * @param after the last id of the page before; null: the first page
     */
    List<EntryBatch> page(@Nullable String after, int limit);
}
