package app.partymode.users.identity;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.Respelling;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A registered person. Its methods answer the user as it is after a change, or this very user where there is nothing to change.
 *
 * @param id a UUID, kept for life
 * @param number unique among all users
 * @param verified whether the number has been proven
 * @param provenAt when it was proven last; null: it was not, or before this was kept
 * @param partyStatus the status that was set last; it may be over, see {@link #partyStatusAt}
 * @param blocks the numbers this user blocks
 * @param changedAt when this version came to be
 * @param version 1 at first, one more with each change
 */
public record User(
        String id,
        PhoneNumber number,
        Username username,
        boolean verified,
        @Nullable Instant provenAt,
        @Nullable PartyStatus partyStatus,
        Privacy privacy,
        SortedSet<PhoneNumber> blocks,
        Instant createdAt,
        Instant changedAt,
        long version) {

    public static final int MOST_BLOCKS = 1_000;

    public User {
        blocks = Collections.unmodifiableSortedSet(new TreeSet<>(blocks));
    }

    /** A new user. */
    public static User register(String id, PhoneNumber number, Username username, boolean verified, Instant now) {
        return new User(
                id,
                number,
                username,
                verified,
                verified ? now : null,
                null,
                Privacy.DEFAULT,
                Collections.emptySortedSet(),
                now,
                now,
                1);
    }

    /** The status to show at this time: none once it is over, even if it has not been removed yet. */
    public @Nullable PartyStatus partyStatusAt(Instant now) {
        return partyStatus == null || partyStatus.isOver(now) ? null : partyStatus;
    }

    public User rename(Username name) {
        return with(number, name, verified, provenAt, partyStatus, privacy, blocks);
    }

    /**
     * Takes another number, and stops blocking it.
     *
     * @param provenAt when the user has proven it; null: it is not proven
     */
    public User renumber(PhoneNumber other, @Nullable Instant provenAt) {
        return move(other, provenAt != null, provenAt);
    }

    private User move(PhoneNumber other, boolean proven, @Nullable Instant at) {
        return other.equals(number) ? this : with(other, username, proven, at, partyStatus, privacy, without(other));
    }

    /** Notes that the number was proven. A later login without a proof does not take that back. */
    public User prove(Instant now) {
        return with(number, username, true, now, partyStatus, privacy, blocks);
    }

    /** Sets the status; {@code since} stays where the value of {@code partying} does. */
    public User startStatus(boolean partying, @Nullable String message, @Nullable Instant until, Instant now) {
        PartyStatus present = partyStatusAt(now);
        Instant since = present != null && present.partying() == partying ? present.since() : now;
        return withStatus(new PartyStatus(partying, message, until, since));
    }

    public User endStatus() {
        return withStatus(null);
    }

    /** Removes a status whose time has come. */
    public User endStatusIfOver(Instant now) {
        return partyStatus != null && partyStatus.isOver(now) ? endStatus() : this;
    }

    public User share(Privacy other) {
        return with(number, username, verified, provenAt, partyStatus, other, blocks);
    }

    /**
     * Blocks a number, registered or not.
     *
     * @throws OwnNumber where it is this user's own
     * @throws TooManyBlocks where the user blocks as many as may be
     */
    public User block(PhoneNumber other) {
        if (other.equals(Respelling.of(number))) {
            throw new OwnNumber();
        }
        SortedSet<PhoneNumber> more = new TreeSet<>(blocks);
        more.add(other);
        if (more.size() > MOST_BLOCKS) {
            throw new TooManyBlocks();
        }
        return withBlocks(more);
    }

    public User unblock(PhoneNumber other) {
        return withBlocks(without(other));
    }

    /** With the numbers that stand for the own line and for those that are blocked: an older version stored others. */
    public User respell() {
        return respellBlocks().move(Respelling.of(number), verified, provenAt);
    }

    /** The same, for a user whose line is another user's under the number that stands for it. */
    public User respellBlocks() {
        SortedSet<PhoneNumber> present = new TreeSet<>();
        blocks.forEach(blocked -> present.add(Respelling.of(blocked)));
        return withBlocks(present);
    }

    /** This user as the next version, changed at the given time. */
    public User next(Instant now) {
        return new User(
                id, number, username, verified, provenAt, partyStatus, privacy, blocks, createdAt, now, version + 1);
    }

    /** Without anything that identifies the person, so that a log may show it. */
    @Override
    public String toString() {
        return "User[id=" + id + ", version=" + version + "]";
    }

    private SortedSet<PhoneNumber> without(PhoneNumber other) {
        SortedSet<PhoneNumber> fewer = new TreeSet<>(blocks);
        fewer.remove(other);
        return fewer;
    }

    private User withStatus(@Nullable PartyStatus status) {
        return with(number, username, verified, provenAt, status, privacy, blocks);
    }

    private User withBlocks(SortedSet<PhoneNumber> other) {
        return with(number, username, verified, provenAt, partyStatus, privacy, other);
    }

    private User with(
            PhoneNumber number,
            Username username,
            boolean verified,
            @Nullable Instant provenAt,
            @Nullable PartyStatus status,
            Privacy privacy,
            SortedSet<PhoneNumber> blocks) {
        var changed = new User(
                id, number, username, verified, provenAt, status, privacy, blocks, createdAt, changedAt, version);
        return Objects.equals(changed, this) ? this : changed;
    }
}
