package app.partymode.contacts.feed;

import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an event changes of a user who is known and keeps the number. */
record ProfileChange(Profile before, Profile after) {

    /** Whether it may change who sees the user, or who sees the party status. */
    boolean isOfVisibility() {
        return before.discoverableBy() != after.discoverableBy()
                || !before.blocks().equals(after.blocks())
                || before.partyStatusVisibleTo() != after.partyStatusVisibleTo() && hasStatus();
    }

    private boolean hasStatus() {
        return before.partyStatus() != null || after.partyStatus() != null;
    }

    /** Whether it changes what all see who see the user. */
    boolean isOfName() {
        return !before.username().equals(after.username()) || before.verified() != after.verified();
    }

    boolean isOfStatus() {
        return !Objects.equals(before.partyStatus(), after.partyStatus());
    }

    /** Whether a viewer sees another party status after it. */
    boolean isOfStatusFor(Viewer viewer) {
        return !Objects.equals(shown(before, viewer), shown(after, viewer));
    }

    static @Nullable PartyStatus shown(Profile profile, Viewer viewer) {
        return profile.statusVisibility().opensTo(viewer.reciprocal()) ? profile.partyStatus() : null;
    }
}
