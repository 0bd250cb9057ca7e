package app.partymode.contacts.contract;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredSweep;
import app.partymode.contacts.addressbook.DiscoveryBudget;
import app.partymode.contacts.addressbook.ParsedUpload;
import app.partymode.contacts.addressbook.RespellingSweep;
import app.partymode.contacts.addressbook.SyncOutcome;
import app.partymode.contacts.addressbook.Synchronization;
import app.partymode.contacts.circle.Circle;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.trust.Ranker;
import app.partymode.contacts.trust.TrustProperties;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.limits.Quota;
import app.partymode.limits.RemainingQuota;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link SimulatedUserService} whose people also have address books, and what they can ask. */
public final class ContractFixture extends SimulatedUserService {

    private @Nullable Quota quota;
    private TrustProperties trust = TrustProperties.with(Map.of());
    private Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    public ContractFixture(Matcher matcher) {
        super(matcher);
    }

    /** Replaces a person's book, as an upload does. */
    public void upload(int person, int... contacts) {
        uploadContacts(
                person,
                Arrays.stream(contacts).mapToObj(ContractFixture::contact).toList());
    }

    /** As an upload does by an instance that dies before it has told the feed. */
    public void write(int person, int... contacts) {
        writeContacts(
                person,
                Arrays.stream(contacts).mapToObj(ContractFixture::contact).toList());
    }

    public void uploadContacts(int person, List<Contact> contacts) {
        writeContacts(person, contacts);
        matcher.feed().applyBookChanges();
    }

    private void writeContacts(int person, List<Contact> contacts) {
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

    /** From now on users are ranked by these settings. */
    public void trust(Map<String, ?> settings) {
        trust = TrustProperties.with(settings);
    }

    /** Ranks all users, as is done at night. */
    public Optional<Ranker.Counts> rank() {
        return new Ranker(matcher.ranks(), trust, clock, 1_000_000).rank(() -> true);
    }

    public Instant now() {
        return clock.instant();
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
        return new Synchronization(
                matcher.books(),
                new FormerNumbers(matcher.users()),
                matcher.suppressed(),
                budget(),
                _ -> {},
                () -> matcher.feed().applyBookChanges());
    }

    /** Takes a token of a person's budget for a question. */
    public Optional<RemainingQuota> charge(int person) {
        return budget().charge(userId(person));
    }

    private DiscoveryBudget budget() {
        var settings = new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1));
        return new DiscoveryBudget(_ -> Optional.ofNullable(quota), matcher.tested(), settings, trust, clock);
    }

    /** Matches deferred contacts, as far as there is budget. */
    public void sweep() {
        new DeferredSweep(matcher.books(), budget(), synchronization()).sweep();
    }

    /** Gives contacts the numbers that stand for their lines. */
    public void respell() {
        new RespellingSweep(
                        matcher.books(),
                        matcher.suppressed(),
                        () -> matcher.feed().applyBookChanges(),
                        clock)
                .sweep();
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

    /** How a reader is connected with a person; null if the person is none that could be suggested. */
    public @Nullable Introduction introduction(int reader, int person) {
        return matcher.introductions().to(owner(reader), userId(person)).orElse(null);
    }

    /** The circle around guests; null if the host may not ask. */
    public @Nullable Circle circle(int host, int... guests) {
        Set<PhoneNumber> numbers = new TreeSet<>();
        Arrays.stream(guests).forEach(guest -> numbers.add(number(guest)));
        return matcher.circles().around(owner(host), numbers, 20).orElse(null);
    }

    public long head() {
        return matcher.feed().feed().head();
    }

    /** How far back the feed goes for a reader. */
    public long floor(int reader, long after) {
        return matcher.updates().read(owner(reader), after, head(), 1_000).floor();
    }

    public List<Update> updates(int reader, long after) {
        return matcher.updates().read(owner(reader), after, head(), 1_000).updates();
    }

    /** Updates as short texts: 'joined 3'. */
    public Stream<String> news(int reader, long after) {
        return updates(reader, after).stream().map(u -> u.type().slug() + " " + person(u.number()));
    }
}
