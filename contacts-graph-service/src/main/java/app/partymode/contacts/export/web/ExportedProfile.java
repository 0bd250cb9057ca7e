package app.partymode.contacts.export.web;

import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.contacts.users.web.PartyStatusBody;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The copy of a user's public state that matches are made from. */
record ExportedProfile(
        String userId,
        String phoneNumber,
        long version,
        String username,
        boolean verified,
        @Nullable PartyStatusBody partyStatus,
        String discoverableBy,
        String partyStatusVisibleTo,
        String introductions,
        List<String> blocks,
        @Nullable Instant createdAt,
        @Nullable Instant provenAt) {

    static ExportedProfile of(Profile profile) {
        return new ExportedProfile(
                profile.userId(),
                profile.number().e164(),
                profile.version(),
                profile.username(),
                profile.verified(),
                PartyStatusBody.of(profile.partyStatus()),
                slug(profile.discoverableBy()),
                slug(profile.partyStatusVisibleTo()),
                slug(profile.introductions()),
                profile.blocks().stream().sorted().map(PhoneNumber::e164).toList(),
                profile.createdAt(),
                profile.provenAt());
    }

    private static String slug(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }
}
