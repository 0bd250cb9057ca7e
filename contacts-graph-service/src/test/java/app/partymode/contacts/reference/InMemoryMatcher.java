package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredContacts;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.addressbook.WriteOutcome;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every port by its definition, over plain collections; one lock for all. */
public final class InMemoryMatcher implements AddressBooks, Matches, SharedContacts, Suggestions, SuppressedNumbers {

    private final InMemoryState state = new InMemoryState();

    /** All ports over data of their own. */
    public static Matcher create() {
        var matcher = new InMemoryMatcher();
        var users = new InMemoryFeedStore(matcher.state, new InMemoryUserRows(matcher.state, matcher));
        Updates updates = new InMemoryUpdates(matcher.state);
        return new Matcher(
                matcher,
                new InMemoryTested(matcher.state),
                matcher,
                matcher,
                matcher,
                new InMemoryIntroductions(matcher.state, matcher),
                new InMemoryCircles(matcher.state, matcher),
                updates,
                users,
                users,
                matcher,
                matcher::acquainted,
                new InMemoryTrustRanks(matcher.state));
    }

    @Override
    public MatchedBook read(Owner owner) {
        synchronized (state) {
            var budgetState = new InMemoryTested(state).budgetState(owner.userId());
            var book = state.bookOf(owner);
            boolean elsewhere = state.users.values().stream()
                    .map(user -> user.profile())
                    .anyMatch(user -> user.userId().equals(owner.userId())
                            && !user.number().equals(owner.number()));
            return new MatchedBook(book, of(owner), among(book.entries().keySet()), budgetState, elsewhere);
        }
    }

    @Override
    public WriteOutcome writeAndTell(Owner owner, long from, Admission admission) {
        synchronized (state) {
            AddressBook book = state.bookOf(owner);
            if (!state.mayHaveBook(owner, from == 0 && book.version() == 0)) {
                throw new NotTheOwner();
            }
            BucketUpdate bucketUpdate = admission.bucketUpdate();
            if (book.version() != from
                    || bucketUpdate != null
                            && !Objects.equals(bucketUpdate.before(), state.fullAt.get(owner.userId()))) {
                return WriteOutcome.OUTDATED;
            }
            if (bucketUpdate != null) {
                state.fullAt.put(owner.userId(), bucketUpdate.after());
            }
            BookChange change = admission.change();
            boolean noted = note(owner, admission);
            state.remember(owner.userId(), change.removed(), admission.at());
            var contacts = new TreeMap<>(book.contacts());
            change.removed().forEach(contacts::remove);
            change.added().forEach(contact -> contacts.put(contact.number(), contact));
            change.renamed().forEach(contact -> contacts.put(contact.number(), contact));
            state.books.put(
                    owner.number(),
                    new InMemoryState.Book(owner.userId(), new AddressBook(from + 1, contacts, admission.deferred())));
            return WriteOutcome.of(noted);
        }
    }

    private boolean note(Owner owner, Admission admission) {
        List<PhoneNumber> changed = admission.concerned().stream()
                .filter(number -> state.users.containsKey(number) || state.books.containsKey(number))
                .toList();
        var user = state.users.get(owner.number());
        List<PhoneNumber> seenBy = changed.stream()
                .filter(reader -> user != null && state.isMatch(reader, user.profile()))
                .toList();
        boolean noted = !changed.isEmpty() || !admission.untold().isEmpty();
        if (noted) {
            state.bookChanges.add(new app.partymode.contacts.feed.BookChange(
                    owner, changed, seenBy, admission.untold(), admission.at()));
        }
        return noted;
    }

    @Override
    public List<DeferredContacts> withDeferred(long after, int limit) {
        synchronized (state) {
            return state.books.entrySet().stream()
                    .filter(book -> book.getKey().digits() > after
                            && !book.getValue().book().deferred().isEmpty())
                    .limit(limit)
                    .map(book -> new Owner(book.getValue().userId(), book.getKey()))
                    .map(owner -> new DeferredContacts(
                            owner,
                            read(owner).budgetState(),
                            state.bookOf(owner).deferred().size()))
                    .toList();
        }
    }

    @Override
    public List<Owner> withNumbersBetween(long first, long last, long after, int limit) {
        synchronized (state) {
            return state.books.entrySet().stream()
                    .filter(book -> book.getKey().digits() > after)
                    .filter(book -> book.getValue().book().entries().keySet().stream()
                            .anyMatch(number -> number.digits() >= first && number.digits() <= last))
                    .limit(limit)
                    .map(book -> new Owner(book.getValue().userId(), book.getKey()))
                    .toList();
        }
    }

    @Override
    public List<Match> of(Owner reader) {
        synchronized (state) {
            var matches = new ArrayList<Match>();
            for (Contact contact : state.bookOf(reader).contacts().values()) {
                var user = state.users.get(contact.number());
                if (user != null && state.mayDiscover(reader.number(), user.profile())) {
                    var them = user.profile();
                    boolean reciprocal = state.has(them.number(), reader.number());
                    var status = them.statusVisibility().opensTo(reciprocal) ? them.partyStatus() : null;
                    matches.add(new Match(
                            contact.number(),
                            contact.name(),
                            them.userId(),
                            them.username(),
                            them.verified(),
                            reciprocal,
                            status));
                }
            }
            return matches;
        }
    }

    @Override
    public Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people) {
        synchronized (state) {
            var reciprocal = of(reader).stream()
                    .filter(Match::reciprocal)
                    .map(Match::number)
                    .toList();
            if (!reciprocal.containsAll(people)) {
                return Optional.empty();
            }
            return Optional.of(state.bookOf(reader).contacts().values().stream()
                    .filter(contact -> people.stream().allMatch(person -> state.has(person, contact.number())))
                    .filter(contact -> !state.blocks(reader.number(), contact.number()))
                    .toList());
        }
    }

    @Override
    public List<Suggestion> to(Owner reader, int limit) {
        synchronized (state) {
            var book = state.bookOf(reader);
            var contacts = of(reader);
            return state.users.values().stream()
                    .map(InMemoryState.User::profile)
                    .filter(them -> !them.number().equals(reader.number())
                            && !book.contacts().containsKey(them.number()))
                    .filter(them -> them.discoverableBy() == app.partymode.contacts.users.Visibility.EVERYONE)
                    .filter(them -> !state.blocks(reader.number(), them.number())
                            && !state.blocks(them.number(), reader.number()))
                    .map(them -> new Suggestion(them.userId(), them.username(), (int) contacts.stream()
                            .filter(c -> state.has(c.number(), them.number()))
                            .count()))
                    .filter(suggestion -> suggestion.sharedContacts() > 0)
                    .sorted(Comparator.comparingInt(Suggestion::sharedContacts)
                            .reversed()
                            .thenComparing(Suggestion::userId))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Set<PhoneNumber> among(Collection<PhoneNumber> numbers) {
        synchronized (state) {
            return state.suppressed.keySet().stream().filter(numbers::contains).collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    public boolean leaveBooks(int most) {
        synchronized (state) {
            if (state.inBooks.isEmpty()) {
                return false;
            }
            PhoneNumber number = state.inBooks.first();
            List<PhoneNumber> owners = state.books.keySet().stream()
                    .filter(owner -> state.has(owner, number))
                    .limit(most)
                    .toList();
            owners.forEach(owner -> state.books.computeIfPresent(owner, (_, book) -> book.without(number)));
            if (owners.isEmpty()) {
                state.inBooks.remove(number);
            }
            return true;
        }
    }

    private Set<PhoneNumber> acquainted(Set<PhoneNumber> candidates, Set<PhoneNumber> people) {
        synchronized (state) {
            return candidates.stream()
                    .filter(it ->
                            people.stream().anyMatch(person -> state.hasHad(person, it) || state.hasHad(it, person)))
                    .collect(Collectors.toSet());
        }
    }
}
