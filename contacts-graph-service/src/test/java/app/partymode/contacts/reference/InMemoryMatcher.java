package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.updates.Updates;
import app.partymode.phoneauth.PhoneNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every port by its definition, over plain collections; one lock for all. */
public final class InMemoryMatcher implements AddressBooks, Matches, SharedContacts, Suggestions {

    private final InMemoryTown town = new InMemoryTown();

    /** All ports over data of their own. */
    public static Matcher create() {
        var matcher = new InMemoryMatcher();
        Updates updates = new InMemoryUpdates(matcher.town);
        return new Matcher(
                matcher, matcher, matcher, matcher, updates, new InMemoryUsers(matcher.town), matcher::among);
    }

    @Override
    public MatchedBook read(Owner owner) {
        synchronized (town) {
            return new MatchedBook(town.bookOf(owner), of(owner));
        }
    }

    @Override
    public Optional<Contact> find(Owner owner, PhoneNumber number) {
        synchronized (town) {
            return town.bookOf(owner).find(number);
        }
    }

    @Override
    public boolean write(Owner owner, long from, BookChange change) {
        synchronized (town) {
            var user = town.users.get(owner.number());
            if (user != null && !user.profile().userId().equals(owner.userId())) {
                throw new NotTheOwner();
            }
            AddressBook book = town.bookOf(owner);
            if (book.version() != from) {
                return false;
            }
            var contacts = new TreeMap<>(book.contacts());
            change.removed().forEach(contacts::remove);
            change.added().forEach(contact -> contacts.put(contact.number(), contact));
            change.renamed().forEach(contact -> contacts.put(contact.number(), contact));
            town.books.put(owner.number(), new InMemoryTown.Book(owner.userId(), new AddressBook(from + 1, contacts)));
            return true;
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
                            && book.find(them.number()).isEmpty())
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

    private Set<PhoneNumber> among(Set<PhoneNumber> candidates, Set<PhoneNumber> people) {
        synchronized (town) {
            return candidates.stream()
                    .filter(it -> people.stream().anyMatch(person -> town.has(person, it) || town.has(it, person)))
                    .collect(Collectors.toSet());
        }
    }
}
