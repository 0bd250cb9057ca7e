package app.partymode.contacts.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ranks of users, by id, and what they are made from. A user who is deleted has none from the same moment on. */
public interface TrustRanks {

    /**
     * What a rank is made from.
     *
     * @param number the user's, as digits
     * @param verified whether the number has been proven
     * @param createdAt when the user signed up; null: not known yet
     * @param asked how many registered people the user has, or has tested and removed, as far as that is remembered: else a book of which
     *     a part is replaced by the next one would never have asked many
     * @param answered the lower numbers of contacts who have the user too, where neither has blocked the other; in no order.
     *     An edge is told once, by its higher end
     */
    record Asked(
            long number,
            String userId,
            boolean verified,
            @Nullable Instant createdAt,
            int asked,
            long[] answered) {}

    /**
     * A user with the present rank.
     *
     * @param lowSince since when it is low; null: it is not, or there is none
     * @param provenAt when the number was proven last; null: it was not, or that is not known
     */
    record Ranked(
            long number,
            String userId,
            @Nullable Instant lowSince,
            @Nullable Instant provenAt) {}

    /**
     * A user's next rank.
     *
     * @param rank null: none
     */
    record NewRank(String userId, @Nullable Rank rank) {}

    /** Registered users by ascending number. Costs a look at each contact of each of them. */
    List<Asked> asked(long after, int limit);

    /** Registered users by ascending number, ranked or not. */
    List<Ranked> ranked(long after, int limit);

    /** Replaces the ranks of these users, all or nothing; of those who are no longer registered there stays none. Idempotent. */
    void save(List<NewRank> ranks);

    /** A user's rank; empty where there is none. */
    Optional<Rank> find(String userId);

    /** Deletes all ranks. */
    void clear();
}
