package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Account;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Admission.Charge;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferringBook;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
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

    private final InMemoryTown town = new InMemoryTown();

    /** All ports over data of their own. */
    public static Matcher create() {
        var matcher = new InMemoryMatcher();
        var users = new InMemoryUsers(matcher.town);
        Updates updates = new InMemoryUpdates(matcher.town);
        return new Matcher(
                matcher,
                new InMemoryTested(matcher.town),
                matcher,
                matcher,
                matcher,
                updates,
                users,
                users,
                matcher,
                matcher::acquainted);
    }

    @Override
    public MatchedBook read(Owner owner) {
        synchronized (town) {
            Instant createdAt = town.users.values().stream()
                    .map(InMemoryTown.User::profile)
                    .filter(user -> user.userId().equals(owner.userId()))
                    .findFirst()
                    .map(Profile::createdAt)
                    .orElse(null);
            var account = new Account(createdAt, town.fullAt.get(owner.userId()));
            var book = town.bookOf(owner);
            return new MatchedBook(book, of(owner), among(book.entries().keySet()), account);
        }
    }

    @Override
    public boolean write(Owner owner, long from, Admission admission) {
        synchronized (town) {
            var user = town.users.get(owner.number());
            if (user != null && !user.profile().userId().equals(owner.userId())) {
                throw new NotTheOwner();
            }
            AddressBook book = town.bookOf(owner);
            Charge charge = admission.charge();
            if (book.version() != from
                    || charge != null && !Objects.equals(charge.before(), town.fullAt.get(owner.userId()))) {
                return false;
            }
            if (charge != null) {
                town.fullAt.put(owner.userId(), charge.after());
            }
            BookChange change = admission.change();
            town.remember(owner.userId(), change.removed(), admission.at());
            var contacts = new TreeMap<>(book.contacts());
            change.removed().forEach(contacts::remove);
            change.added().forEach(contact -> contacts.put(contact.number(), contact));
            change.renamed().forEach(contact -> contacts.put(contact.number(), contact));
            town.books.put(
                    owner.number(),
                    new InMemoryTown.Book(owner.userId(), new AddressBook(from + 1, contacts, admission.deferred())));
            return true;
        }
    }

    @Override
    public List<DeferringBook> deferring(long after, int limit) {
        synchronized (town) {
            return town.books.entrySet().stream()
                    .filter(book -> book.getKey().digits() > after
                            && !book.getValue().book().deferred().isEmpty())
                    .limit(limit)
                    .map(book -> new Owner(book.getValue().userId(), book.getKey()))
                    .map(owner -> new DeferringBook(
                            owner,
                            read(owner).account(),
                            town.bookOf(owner).deferred().size()))
                    .toList();
        }
    }

    @Override
    public List<Match> of(Owner reader) {
        synchronized (town) {
            var matches = new ArrayList<Match>();
            for (Contact contact : town.bookOf(reader).contacts().values()) {
                var user = town.users.get(contact.number());
                if (user != null && town.mayDiscover(reader.number(), user.profile())) {
                    var them = user.profile();
                    boolean reciprocal = town.has(them.number(), reader.number());
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
        synchronized (town) {
            var reciprocal = of(reader).stream()
                    .filter(Match::reciprocal)
                    .map(Match::number)
                    .toList();
            if (!reciprocal.containsAll(people)) {
                return Optional.empty();
            }
            return Optional.of(town.bookOf(reader).contacts().values().stream()
                    .filter(contact -> people.stream().allMatch(person -> town.has(person, contact.number())))
                    .filter(contact -> !town.blocks(reader.number(), contact.number()))
                    .toList());
        }
    }

    @Override
    public List<Suggestion> to(Owner reader, int limit) {
        synchronized (town) {
            var book = town.bookOf(reader);
            var contacts = of(reader);
            return town.users.values().stream()
                    .map(InMemoryTown.User::profile)
                    .filter(them -> !them.number().equals(reader.number())
                            && !book.contacts().containsKey(them.number()))
                    .filter(them -> them.discoverableBy() == app.partymode.contacts.users.Visibility.EVERYONE)
                    .filter(them -> !town.blocks(reader.number(), them.number())
                            && !town.blocks(them.number(), reader.number()))
                    .map(them -> new Suggestion(them.userId(), them.username(), (int) contacts.stream()
                            .filter(c -> town.has(c.number(), them.number()))
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
        synchronized (town) {
            return town.suppressed.keySet().stream().filter(numbers::contains).collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    public boolean leaveBooks(int most) {
        synchronized (town) {
            if (town.inBooks.isEmpty()) {
                return false;
            }
            PhoneNumber number = town.inBooks.first();
            List<PhoneNumber> owners = town.books.keySet().stream()
                    .filter(owner -> town.has(owner, number))
                    .limit(most)
                    .toList();
            owners.forEach(owner -> town.books.computeIfPresent(owner, (_, book) -> book.without(number)));
            if (owners.isEmpty()) {
                town.inBooks.remove(number);
            }
            return true;
        }
    }

    private Set<PhoneNumber> acquainted(Set<PhoneNumber> candidates, Set<PhoneNumber> people) {
        synchronized (town) {
            return candidates.stream()
                    .filter(it ->
                            people.stream().anyMatch(person -> town.hasHad(person, it) || town.hasHad(it, person)))
                    .collect(Collectors.toSet());
        }
    }
}
