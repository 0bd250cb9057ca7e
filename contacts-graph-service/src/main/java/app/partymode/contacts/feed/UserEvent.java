package app.partymode.contacts.feed;

import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of a user as the user-service tells it: the whole public state at that version, so that applying an event twice,
 * or only the newest of several, gives the same state.
 *
 * @param version counts the user's changes, from 1
 * @param at when the change happened
 * @param deleted the account is gone; the fields after {@code number} say nothing then
 * @param number the E.164 digits
 * @param introductions which users the user may be a step of an introduction for; null in events of before this was told
 * @param createdAt when the user signed up; null in events of before this was told
 * @param provenAt when the number was proven last; null also in events of before this was told
 */
public record UserEvent(
        String userId,
        long version,
        Instant at,
        boolean deleted,
        long number,
        @Nullable String username,
        boolean verified,
        @Nullable PartyStatus partyStatus,
        @Nullable Visibility discoverableBy,
        @Nullable Visibility partyStatusVisibleTo,
        @Nullable Visibility introductions,
        @Nullable List<Long> blocks,
        @Nullable Instant createdAt,
        @Nullable Instant provenAt) {

    /** No store's text can hold a NUL; one that came all the same must not stop the stream. */
    public UserEvent {
        username = username == null ? null : username.replace('\u0000', ' ');
        if (partyStatus != null && partyStatus.message() != null) {
            String message = partyStatus.message().replace('\u0000', ' ');
            partyStatus = new PartyStatus(partyStatus.partying(), message, partyStatus.until(), partyStatus.since());
        }
    }

    /** The user's state, with the defaults of the contract for what the event leaves out. */
    public Profile profile() {
        return profile(Visibility.CONTACTS, null, null);
    }

    /** The user's state, with what is known for those fields that events of older versions leave out. */
    Profile profileAfter(Profile known) {
        return profile(known.introductions(), known.createdAt(), stillProvenAt(known));
    }

    /** Whether it tells what an event of an older version has left out at the same version of the user. */
    boolean tellsMoreThan(Profile known) {
        return known.createdAt() == null && createdAt != null
                || known.provenAt() == null && provenAt != null
                || introductions != null && introductions != known.introductions();
    }

    /** A proof is of one number. */
    private @Nullable Instant stillProvenAt(Profile known) {
        return verified && known.number().digits() == number ? known.provenAt() : null;
    }

    private Profile profile(
            Visibility knownIntroductions, @Nullable Instant knownCreatedAt, @Nullable Instant knownProvenAt) {
        return new Profile(
                userId,
                new PhoneNumber(number),
                version,
                username == null ? "" : username,
                verified,
                partyStatus,
                discoverableBy == null ? Visibility.EVERYONE : discoverableBy,
                partyStatusVisibleTo == null ? Visibility.CONTACTS : partyStatusVisibleTo,
                introductions == null ? knownIntroductions : introductions,
                numbers(blocks),
                createdAt == null ? knownCreatedAt : createdAt,
                provenAt == null ? knownProvenAt : provenAt);
    }

    private static Set<PhoneNumber> numbers(@Nullable List<Long> digits) {
        return digits == null
                ? Set.of()
                : digits.stream().map(PhoneNumber::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "UserEvent[" + userId + ", version " + version + "]";
    }
}
