package app.partymode.users.suppression;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All suppressed numbers. Each change is durable when its method returns, and stays pending until it has been relayed.
 * Every method throws {@link org.springframework.dao.DataAccessException} while the store is out of reach.
 */
public interface Suppressions {

    /** Suppresses a number. Idempotent. */
    void add(PhoneNumber number);

    /** Lifts whatever there is. Idempotent. */
    void lift(PhoneNumber number);

    /** Lifts this suppression; one that was made or lifted since stays as it is. */
    void lift(Suppression present);

    /** The suppression of this number, unless it was lifted. */
    Optional<Suppression> find(PhoneNumber number);

    /** Those of these numbers that are suppressed. In no order. */
    List<Suppression> among(Collection<PhoneNumber> numbers);

    /** The pending events, the longest waiting first. */
    List<Suppression> pending(int limit);

    /** When the oldest pending event became pending; empty: there is none. */
    Optional<Instant> waitingSince();

    /**
     * Takes note that these states were relayed; deletes a number's record where its state is lifted and has not changed since. The
     * number of writes does not depend on how many they are. Idempotent.
     */
    void published(List<Suppression> states);

    /**
     * A page of all of them, in the order of the numbers.
     *
     * @param after the last number of the page before; null: the first page
     */
    List<Suppression> page(@Nullable PhoneNumber after, int limit);
}
