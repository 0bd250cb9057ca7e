package app.partymode.users.identity;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All users. Each change is durable when its method returns, and the event that tells of it is stored with it atomically (see
 * {@link Outbox}). Every method throws {@link org.springframework.dao.DataAccessException} while the store is out of reach.
 */
public interface Users {

    Optional<User> find(String id);

    Optional<User> findByNumber(PhoneNumber number);

    /** Adds a new user. False, and nothing happens, where the number is taken. */
    boolean add(User user);

    /**
     * Changes a user and answers the new version. Where the change makes no difference, nothing is written and told.
     *
     * @param change a pure function; called again on the new state where another writer changed the user meanwhile
     * @throws UnknownUser where there is no such user
     * @throws NumberTaken where another user has the number that the change asks for
     */
    User change(String id, UnaryOperator<User> change);

    /** Deletes a user; the number is free at once. Idempotent. */
    void delete(String id);

    /**
     * Notes that a user was seen; no change of the user, so there is no event. A time before the known one changes
     * nothing.
     */
    void seen(String id, Instant at);

    /** When the user was last noted to be seen. */
    Optional<Instant> lastSeen(String id);

    /**
     * The ids of users whose own number, or one that they block, is from {@code first} to {@code last}; ascending. Reads
     * all users.
     *
     * @param after the last id of the page before; null: the first page
     */
    List<String> withNumbersBetween(long first, long last, @Nullable String after, int limit);

    /** The ids of users whose status is over at this time, oldest first. */
    List<String> withStatusOver(Instant now, int limit);
}
