package app.partymode.contacts.push;

import app.partymode.contacts.feed.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is still to be pushed, and up to where the feed has been turned into tasks; shared by all instances. Each host has a queue of
 * its own, so that one which does not answer holds up none of another. Every method throws {@link
 * org.springframework.dao.DataAccessException} while the store is out of reach.
 */
public interface PushTasks {

    /** Whether this instance is the one that reads the feed, from now on for this long. */
    boolean lead(Duration lease);

    /** Up to where the feed has been read; empty: never yet. */
    Optional<Cursor> place();

    /** Moves the place. False, and nothing happens, where it was moved from {@code from} before. */
    boolean move(Optional<Cursor> from, Cursor to);

    /**
     * Adds tasks for a host. One that waits already stays as it is.
     *
     * @param due when they are to be done
     * @param most how many may wait for this host
     * @return how many there was no room for
     */
    int add(String host, List<PushTask> tasks, Instant due, int most);

    /** The hosts that have tasks which are due, the longest due first. */
    List<String> hosts(Instant now, int most);

    /** Takes tasks of a host that are due. Unless they are put back or removed, they are due again at {@code until}: this process may die. */
    List<PushTask> take(String host, Instant now, Instant until, int most);

    /** The task is done. Idempotent. */
    void remove(String host, PushTask task);

    /** The task is due again. Nothing happens where it has been removed. */
    void putBack(String host, PushTask task, Instant due);

    /** How many tasks there are. */
    long waiting();
}
