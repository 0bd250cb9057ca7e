package app.partymode.contacts.contract;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredSweep;
import app.partymode.contacts.addressbook.DiscoveryBudget;
import app.partymode.contacts.addressbook.ParsedUpload;
import app.partymode.contacts.addressbook.SyncOutcome;
import app.partymode.contacts.addressbook.Synchronization;
import app.partymode.contacts.feed.FeedStore.Applied;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.StreamEntry.Kind;
import app.partymode.contacts.feed.Suppression;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.UserEvent;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.limits.Quota;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Acts as the people and as the user-service for a matcher under test. People are small numbers; 7 has the number
 * +34600000007.
 */
public final class ContractFixture {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final long BASE = 34600000000L;

    private final Matcher matcher;
    private final Map<Integer, Profile> profiles = new ConcurrentHashMap<>();
    private final Map<Integer, String> formerIds = new ConcurrentHashMap<>();
    private final Map<Integer, Long> suppressed = new ConcurrentHashMap<>();
    private String stream = "first";
    private long sequence;
    private long suppressions;
    private boolean tellsSignups = true;
    private @Nullable Quota quota;
    private Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    public ContractFixture(Matcher matcher) {
        this.matcher = matcher;
    }

    public static PhoneNumber number(int person) {
        return new PhoneNumber(BASE + person);
    }

    public static int person(PhoneNumber number) {
        return (int) (number.digits() - BASE);
    }

    public static Contact contact(int person) {
        return new Contact(number(person), "name of " + person);
    }

    public Matcher matcher() {
        return matcher;
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
                    Set.of(),
                    NOON));
        }
    }

    private static String idOf(int person, long generation) {
        return new UUID(generation, person).toString();
    }

    public void rename(int person, String username) {
        Profile p = profiles.get(person);
        change(with(p, username, p.partyStatus(), p.discoverableBy(), p.partyStatusVisibleTo(), p.blocks()));
    }

    public void party(int person, @Nullable PartyStatus status) {
        Profile p = profiles.get(person);
        change(with(p, p.username(), status, p.discoverableBy(), p.partyStatusVisibleTo(), p.blocks()));
    }

    public static PartyStatus partying(String message) {
        return new PartyStatus(true, message, null, NOON);
    }

    public void privacy(int person, Visibility discoverableBy, Visibility statusVisibleTo) {
        Profile p = profiles.get(person);
        change(with(p, p.username(), p.partyStatus(), discoverableBy, statusVisibleTo, p.blocks()));
    }

    public void block(int person, int... blocked) {
        Profile p = profiles.get(person);
        Set<PhoneNumber> blocks = new TreeSet<>();
        Arrays.stream(blocked).forEach(other -> blocks.add(number(other)));
        change(with(p, p.username(), p.partyStatus(), p.discoverableBy(), p.partyStatusVisibleTo(), blocks));
    }

    private static Profile with(
            Profile p,
            String username,
            @Nullable PartyStatus status,
            Visibility discoverableBy,
            Visibility statusVisibleTo,
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
                blocks,
                p.createdAt());
    }

    /** The person takes the number of another slot, which must be free. */
    public void changeNumber(int person, int to) {
        Profile p = profiles.remove(person);
        formerIds.put(person, "");
        change(new Profile(
                p.userId(),
                number(to),
                p.version() + 1,
                p.username(),
                p.verified(),
                p.partyStatus(),
                p.discoverableBy(),
                p.partyStatusVisibleTo(),
                p.blocks(),
                p.createdAt()));
    }

    public void delete(int person) {
        Profile p = profiles.remove(person);
        formerIds.put(person, "");
        send(deletion(p));
    }

    private static UserEvent deletion(Profile p) {
        return new UserEvent(
                p.userId(),
                p.version() + 1,
                NOON,
                true,
                p.number().digits(),
                null,
                false,
                null,
                null,
                null,
                null,
                null);
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

    public void send(Suppression suppression) {
        matcher.feed().apply(List.of(entry(suppression)));
    }

    public StreamEntry entry(Suppression suppression) {
        return StreamEntry.suppression(stream, ++sequence, suppression, NOON);
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

    /** From now on, events have no time of the signup. */
    public void forgetSignups() {
        tellsSignups = false;
    }

    public void tellSignups() {
        tellsSignups = true;
    }

    private UserEvent told(Profile profile) {
        return event(profile, tellsSignups ? profile.createdAt() : null);
    }

    public static UserEvent event(Profile profile) {
        return event(profile, profile.createdAt());
    }

    private static UserEvent event(Profile p, @Nullable Instant createdAt) {
        return new UserEvent(
                p.userId(),
                p.version(),
                NOON,
                false,
                p.number().digits(),
                p.username(),
                p.verified(),
                p.partyStatus(),
                p.discoverableBy(),
                p.partyStatusVisibleTo(),
                p.blocks().stream().map(PhoneNumber::digits).toList(),
                createdAt);
    }

    public void send(UserEvent event) {
        matcher.feed().apply(List.of(entry(event)));
    }

    public StreamEntry entry(UserEvent event) {
        return StreamEntry.user(stream, ++sequence, event);
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

    /** Adds entries that the matcher never sees. */
    public void missEntries(int count) {
        sequence += count;
    }

    /** The stream is gone with all that was in it, and begins anew under another name. */
    public void loseStream(String name) {
        stream = name;
        sequence = 0;
    }

    /** Replaces a person's book, as an upload does. */
    public void upload(int person, int... contacts) {
        uploadContacts(
                person,
                Arrays.stream(contacts).mapToObj(ContractFixture::contact).toList());
    }

    public void uploadContacts(int person, List<Contact> contacts) {
        Owner owner = owner(person);
        boolean written = false;
        while (!written) {
            var read = matcher.books().read(owner);
            var book = read.book();
            var numbers = contacts.stream().map(Contact::number).toList();
            var change = book.toHold(contacts)
                    .without(matcher.suppressed().among(numbers), book)
                    .without(read.suppressed(), book);
            written = change.isEmpty()
                    || matcher.books().write(owner, book.version(), Admission.ofAll(change, clock.instant()));
        }
    }

    /** From now on new numbers take tokens from a bucket of this size, which is full again after this period. */
    public void limitTo(long tokens, Duration period) {
        quota = new Quota(tokens, period);
    }

    public void unlimit() {
        quota = null;
    }

    public void pass(Duration time) {
        clock = Clock.offset(clock, time);
    }

    /** Replaces a person's book within the person's budget, as an upload with limits does. */
    public SyncOutcome sync(int person, int... contacts) {
        return syncContacts(
                person,
                Arrays.stream(contacts).mapToObj(ContractFixture::contact).toList());
    }

    public SyncOutcome syncContacts(int person, List<Contact> contacts) {
        return synchronization().replace(owner(person), ParsedUpload.of(contacts), Optional.empty());
    }

    public SyncOutcome syncAs(Owner owner, Contact... contacts) {
        return synchronization().replace(owner, ParsedUpload.of(List.of(contacts)), Optional.empty());
    }

    /** All contacts of a person's book, deferred or not. */
    public int[] entries(int person) {
        return matcher.books().read(owner(person)).book().entries().keySet().stream()
                .mapToInt(ContractFixture::person)
                .toArray();
    }

    private Synchronization synchronization() {
        return new Synchronization(matcher.books(), matcher.users(), matcher.suppressed(), budget(), _ -> {});
    }

    private DiscoveryBudget budget() {
        var settings = new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1));
        return new DiscoveryBudget(_ -> Optional.ofNullable(quota), matcher.tested(), settings, clock);
    }

    /** Matches deferred contacts, as far as there is budget. */
    public void sweep() {
        new DeferredSweep(matcher.books(), budget(), synchronization()).sweep();
    }

    /** The deferred contacts of a person's book, in their order. */
    public List<Integer> waiting(int person) {
        return matcher.books().read(owner(person)).book().deferred().stream()
                .map(contact -> person(contact.number()))
                .toList();
    }

    public List<Integer> book(int person) {
        return matcher.books().read(owner(person)).book().contacts().keySet().stream()
                .map(ContractFixture::person)
                .toList();
    }

    public List<Match> matches(int person) {
        return matcher.matches().of(owner(person));
    }

    public List<Integer> matchedPeople(int person) {
        return matches(person).stream().map(match -> person(match.number())).toList();
    }

    /** The contacts they share, or null if the reader may not ask. */
    public @Nullable List<Integer> shared(int reader, int... people) {
        Set<PhoneNumber> numbers = new TreeSet<>();
        Arrays.stream(people).forEach(person -> numbers.add(number(person)));
        return matcher.shared()
                .with(owner(reader), numbers)
                .map(contacts -> contacts.stream()
                        .map(contact -> person(contact.number()))
                        .toList())
                .orElse(null);
    }

    public long head() {
        return matcher.feed().feed().head();
    }

    public List<Update> updates(int reader, long after) {
        return matcher.updates().read(owner(reader), after, head(), 1_000).updates();
    }

    /** Updates as short texts: 'joined 3'. */
    public Stream<String> news(int reader, long after) {
        return updates(reader, after).stream().map(u -> u.type().slug() + " " + person(u.number()));
    }
}
