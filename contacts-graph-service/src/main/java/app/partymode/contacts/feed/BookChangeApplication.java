package app.partymode.contacts.feed;

import app.partymode.contacts.feed.Update.Type;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells what changes of books have done to matches: the owner's, of contacts that were deferred, and those of the people who were
 * added or removed. It compares with what is now, under the feed's lock, so it may be late, but not wrong.
 */
record BookChangeApplication(UserRows rows, NewUpdates updates) {

    void apply(BookChange change) {
        Optional<Profile> owner = rows.byId(change.owner().userId())
                .filter(profile -> profile.number().equals(change.owner().number()));
        owner.ifPresent(profile -> tellChanged(change, profile));
        if (!change.admitted().isEmpty()) {
            rows.matchesOf(change.owner()).stream()
                    .filter(match -> change.admitted().contains(match.number()))
                    .forEach(match -> updates.tellReader(
                            Type.JOINED, match, change.owner().number(), change.at()));
        }
    }

    private void tellChanged(BookChange change, Profile owner) {
        var former = new HashSet<>(change.seenBy());
        var present = new HashSet<PhoneNumber>();
        rows.viewersAmong(owner, change.changed()).forEach(viewer -> present.add(viewer.number()));
        updates.tellThatLeft(
                owner.number(),
                owner.userId(),
                those(change, n -> former.contains(n) && !present.contains(n)),
                change.at());
        updates.tell(
                Type.JOINED,
                owner,
                owner.partyStatus(),
                those(change, n -> present.contains(n) && !former.contains(n)),
                change.at());
        updates.tell(
                Type.RECIPROCAL,
                owner,
                owner.partyStatus(),
                those(change, n -> present.contains(n) && former.contains(n)),
                change.at());
    }

    private static List<PhoneNumber> those(BookChange change, Predicate<PhoneNumber> which) {
        return change.changed().stream().filter(which).sorted().toList();
    }
}
