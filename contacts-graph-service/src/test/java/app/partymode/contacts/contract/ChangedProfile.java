package app.partymode.contacts.contract;

import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile after a change: with the next version. */
final class ChangedProfile {

    private ChangedProfile() {}

    static Profile of(
            Profile p,
            String username,
            @Nullable PartyStatus status,
            Visibility discoverableBy,
            Visibility statusVisibleTo,
            Visibility introductions,
            Set<PhoneNumber> blocks) {
        return new Profile(
                p.userId(),
                p.number(),
                p.version() + 1,
                username,
                p.verified(),
                status,
                discoverableBy,
                statusVisibleTo,
                introductions,
                blocks,
                p.createdAt(),
                p.provenAt());
    }

    /** With another number, or a proof of it. */
    static Profile of(Profile p, PhoneNumber number, boolean verified, @Nullable Instant provenAt) {
        return new Profile(
                p.userId(),
                number,
                p.version() + 1,
                p.username(),
                verified,
                p.partyStatus(),
                p.discoverableBy(),
                p.partyStatusVisibleTo(),
                p.introductions(),
                p.blocks(),
                p.createdAt(),
                provenAt);
    }
}
