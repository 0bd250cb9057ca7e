package app.partymode.contacts.contract;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.FeedStore.Applied;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.StreamEntry.Kind;
import app.partymode.contacts.feed.Suppression;
import app.partymode.contacts.feed.UserEvent;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Acts as the people and as the user-service for a matcher under test: accounts and suppressions. */
public abstract class SimulatedUserService extends StreamFixture {

    private final Map<Integer, Profile> profiles = new ConcurrentHashMap<>();
    private final Map<Integer, String> formerIds = new ConcurrentHashMap<>();
    private final Map<Integer, Long> suppressed = new ConcurrentHashMap<>();
    private long suppressions;

    SimulatedUserService(Matcher matcher) {
        super(matcher);
    }

    public Owner owner(int person) {
        return new Owner(userId(person), number(person));
    }

    public String userId(int person) {
        Profile profile = profiles.get(person);
        return profile != null ? profile.userId() : formerIds.computeIfAbsent(person, p -> idOf(p, 0));
    }

    public boolean isRegistered(int person) {
        return profiles.containsKey(person);
    }

    public Profile profile(int person) {
        return profiles.get(person);
    }

    public void signUp(int... people) {
        for (int person : people) {
            String former = formerIds.get(person);
            String id = former == null ? idOf(person, 0) : former.isEmpty() ? idOf(person, sequence + 1) : former;
            change(new Profile(
                    id,
                    number(person),
                    1,
                    "user " + person,
                    false,
                    null,
                    Visibility.EVERYONE,
                    Visibility.CONTACTS,
                    Visibility.CONTACTS,
                    Set.of(),
                    NOON,
                    null));
        }
    }

    private static String idOf(int person, long generation) {
        return new UUID(generation, person).toString();
    }

    public void rename(int person, String username) {
        Profile p = profiles.get(person);
        change(ChangedProfile.of(
                p,
                username,
                p.partyStatus(),
                p.discoverableBy(),
                p.partyStatusVisibleTo(),
                p.introductions(),
                p.blocks()));
    }

    public void verify(int person) {
        verify(person, NOON);
    }

    /** The person proves the number, perhaps not for the first time. */
    public void verify(int person, Instant at) {
        Profile p = profiles.get(person);
        change(ChangedProfile.of(p, p.number(), true, at));
    }

    public void party(int person, @Nullable PartyStatus status) {
        Profile p = profiles.get(person);
        change(ChangedProfile.of(
                p, p.username(), status, p.discoverableBy(), p.partyStatusVisibleTo(), p.introductions(), p.blocks()));
    }

    public static PartyStatus partying(String message) {
        return new PartyStatus(true, message, null, NOON);
    }

    public void privacy(int person, Visibility discoverableBy, Visibility statusVisibleTo) {
        Profile p = profiles.get(person);
        change(ChangedProfile.of(
                p, p.username(), p.partyStatus(), discoverableBy, statusVisibleTo, p.introductions(), p.blocks()));
    }

    /** Which users the person may be a step of an introduction for. */
    public void introduce(int person, Visibility introductions) {
        Profile p = profiles.get(person);
        change(ChangedProfile.of(
                p,
                p.username(),
                p.partyStatus(),
                p.discoverableBy(),
                p.partyStatusVisibleTo(),
                introductions,
                p.blocks()));
    }

    public void block(int person, int... blocked) {
        Profile p = profiles.get(person);
        Set<PhoneNumber> blocks = new TreeSet<>();
        Arrays.stream(blocked).forEach(other -> blocks.add(number(other)));
        change(ChangedProfile.of(
                p,
                p.username(),
                p.partyStatus(),
                p.discoverableBy(),
                p.partyStatusVisibleTo(),
                p.introductions(),
                blocks));
    }

    /** The person takes the number of another slot, which must be free. */
    public void changeNumber(int person, int to) {
        Profile p = profiles.remove(person);
        formerIds.put(person, "");
        change(ChangedProfile.of(p, number(to), p.verified(), p.provenAt()));
    }

    public void delete(int person) {
        Profile p = profiles.remove(person);
        formerIds.put(person, "");
        send(deletion(p));
    }

    /** Of a person whose signup the matcher has not heard of. */
    public void deleteUnheard(int person) {
        send(deletion(userId(person), 2, number(person)));
        formerIds.put(person, "");
    }

    private static UserEvent deletion(Profile p) {
        return deletion(p.userId(), p.version() + 1, p.number());
    }

    private static UserEvent deletion(String userId, long version, PhoneNumber number) {
        return new UserEvent(
                userId, version, NOON, true, number.digits(), null, false, null, null, null, null, null, null, null);
    }

    /** Suppresses the number of a person without an account; a person with one deletes it first. */
    public void suppress(int person) {
        Profile former = profiles.remove(person);
        if (former != null) {
            formerIds.put(person, "");
        }
        long version = ++suppressions;
        suppressed.put(person, version);
        send(new Suppression(number(person).digits(), version, true));
        while (matcher.suppressed().leaveBooks(2)) {}
        if (former != null) { // events of the two kinds may arrive in any order
            send(deletion(former));
        }
    }

    /** It happens, but the matcher does not hear of it. */
    public void missSuppression(int person) {
        suppressed.put(person, ++suppressions);
        missEntries(1);
    }

    public boolean isSuppressed(int person) {
        return suppressed.containsKey(person);
    }

    public void lift(int person) {
        suppressed.remove(person);
        send(new Suppression(number(person).digits(), ++suppressions, false));
    }

    private void change(Profile profile) {
        int person = person(profile.number());
        if (isSuppressed(person)) {
            lift(person);
        }
        profiles.put(person(profile.number()), profile);
        formerIds.put(person(profile.number()), profile.userId());
        send(told(profile));
    }

    /** A rebuild with all users of the main database; people in {@code lost} are not in it any more. */
    public Applied rebuild(int... lost) {
        for (int person : lost) {
            if (profiles.remove(person) != null) {
                formerIds.put(person, "");
            }
            suppressed.remove(person);
        }
        var entries = new ArrayList<StreamEntry>();
        entries.add(StreamEntry.marker(stream, ++sequence, Kind.REBUILD_BEGIN, "rebuild", NOON));
        profiles.values().forEach(profile -> entries.add(entry(told(profile))));
        suppressed.forEach((person, version) ->
                entries.add(entry(new Suppression(number(person).digits(), version, true))));
        entries.add(StreamEntry.marker(stream, ++sequence, Kind.REBUILD_END, "rebuild", NOON));
        Applied applied = matcher.feed().apply(entries);
        while (matcher.suppressed().leaveBooks(2)) {}
        return applied;
    }
}
