package app.partymode.contacts.matching;

import app.partymode.contacts.users.PartyStatus;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contact who is registered and lets the reader discover this.
 *
 * @param name what the reader calls this person
 * @param reciprocal whether this person has the reader's number too
 * @param partyStatus null where there is none, or none that the reader may see
 */
public record Match(
        PhoneNumber number,
        @Nullable String name,
        String userId,
        String username,
        boolean verified,
        boolean reciprocal,
        @Nullable PartyStatus partyStatus) {

    /** The match as it is at this time: without a status that has ended. */
    public Match asOf(Instant now) {
        return partyStatus == null || !partyStatus.isOver(now)
                ? this
                : new Match(number, name, userId, username, verified, reciprocal, null);
    }

    /** The same person by another name. */
    public Match named(@Nullable String other) {
        return Objects.equals(name, other)
                ? this
                : new Match(number, other, userId, username, verified, reciprocal, partyStatus);
    }

    @Override
    public String toString() {
        return "Match[" + userId + "]";
    }
}
