package app.partymode.contacts.feed;

import app.partymode.contacts.feed.Update.Type;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The updates that one transaction writes. Most are for all who may see them, and are written once. Where what changes is who
 * sees, those concerned are kept with the update: it can't be computed afterwards.
 */
final class NewUpdates {

    private final UserRows rows;
    private final List<PhoneNumber> changed = new ArrayList<>();
    private final Set<PhoneNumber> readers = new TreeSet<>();
    private long head;

    NewUpdates(UserRows rows, long head) {
        this.rows = rows;
        this.head = head;
    }

    long head() {
        return head;
    }

    List<PhoneNumber> changed() {
        return List.copyOf(changed);
    }

    Set<PhoneNumber> readers() {
        return Set.copyOf(readers);
    }

    /** To all who have the number. */
    void tellThatJoined(Profile profile, Instant at) {
        tellAll(Type.JOINED, profile, at);
        if (profile.partyStatus() != null) {
            tellAll(Type.PARTY_STATUS, profile, at);
        }
    }

    /** To all who see the user before and after it: no reader begins or ceases to. */
    void tellChange(Profile known, Profile profile, Instant at) {
        var change = new ProfileChange(known, profile);
        if (change.isOfName()) {
            tellAll(Type.RENAMED, profile, at);
        }
        if (change.isOfStatus()) {
            tellAll(Type.PARTY_STATUS, profile, at);
        }
    }

    /** To each what it changes for this viewer. */
    void tellViewers(ProfileChange change, List<Viewer> before, List<Viewer> after, Instant at) {
        Profile profile = change.after();
        var former = numbers(before);
        var present = numbers(after);
        tellThatLeft(
                change.before(),
                before.stream().filter(v -> !present.contains(v.number())).toList(),
                at);
        tell(Type.JOINED, profile, profile.partyStatus(), numbers(after, v -> !former.contains(v.number())), at);
        var remaining = after.stream().filter(v -> former.contains(v.number())).toList();
        if (change.isOfName()) {
            tell(Type.RENAMED, profile, profile.partyStatus(), List.copyOf(numbers(remaining)), at);
        }
        var concerned = remaining.stream().filter(change::isOfStatusFor).toList();
        tell(Type.PARTY_STATUS, profile, null, numbers(concerned, v -> ProfileChange.shown(profile, v) == null), at);
        tell(
                Type.PARTY_STATUS,
                profile,
                profile.partyStatus(),
                numbers(concerned, v -> ProfileChange.shown(profile, v) != null),
                at);
    }

    void tellThatLeft(Profile profile, List<Viewer> audience, Instant at) {
        tellThatLeft(profile.number(), profile.userId(), List.copyOf(numbers(audience)), at);
    }

    void tellThatLeft(PhoneNumber subject, String userId, List<PhoneNumber> audience, Instant at) {
        record(Type.LEFT, subject, userId, null, null, audience, at);
    }

    /** To some readers, what a user is to them. */
    void tell(Type type, Profile profile, @Nullable PartyStatus status, List<PhoneNumber> audience, Instant at) {
        record(type, profile.number(), profile.userId(), profile.username(), status, audience, at);
    }

    /** To one reader, by what its matches differ. */
    void tellReader(PhoneNumber reader, List<Match> before, List<Match> after, Instant at) {
        var former = new TreeMap<PhoneNumber, Match>();
        before.forEach(match -> former.put(match.number(), match));
        var present = new TreeSet<PhoneNumber>();
        after.forEach(match -> present.add(match.number()));
        before.stream()
                .filter(match -> !present.contains(match.number()))
                .forEach(match -> tellThatLeft(match.number(), match.userId(), List.of(reader), at));
        for (Match match : after) {
            @Nullable Match known = former.get(match.number());
            if (!match.equals(known)) {
                tellReader(known == null ? Type.JOINED : Type.RECIPROCAL, match, reader, at);
            }
        }
    }

    void tellReader(Type type, Match match, PhoneNumber reader, Instant at) {
        record(type, match.number(), match.userId(), match.username(), match.partyStatus(), List.of(reader), at);
    }

    private void record(
            Type type,
            PhoneNumber subject,
            String userId,
            @Nullable String username,
            @Nullable PartyStatus status,
            List<PhoneNumber> audience,
            Instant at) {
        if (!audience.isEmpty()) {
            readers.addAll(audience);
            write(new StoredUpdate(++head, type, subject, userId, username, status, Visibility.EVERYONE, audience, at));
        }
    }

    private void tellAll(Type type, Profile profile, Instant at) {
        boolean status = type == Type.PARTY_STATUS;
        Visibility visibility = status ? profile.statusVisibility() : profile.discoverableBy();
        if (visibility != Visibility.NOBODY) {
            changed.add(profile.number());
            write(new StoredUpdate(
                    ++head,
                    type,
                    profile.number(),
                    profile.userId(),
                    profile.username(),
                    status ? profile.partyStatus() : null,
                    visibility,
                    null,
                    at));
        }
    }

    private void write(StoredUpdate update) {
        rows.record(update, EventApplication.MOST_UPDATES_KEPT);
    }

    private static Set<PhoneNumber> numbers(List<Viewer> viewers) {
        var numbers = new TreeSet<PhoneNumber>();
        viewers.forEach(viewer -> numbers.add(viewer.number()));
        return numbers;
    }

    private static List<PhoneNumber> numbers(List<Viewer> viewers, Predicate<Viewer> which) {
        return List.copyOf(numbers(viewers.stream().filter(which).toList()));
    }
}
