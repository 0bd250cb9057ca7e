package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.BudgetState;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredContacts;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.WriteOutcome;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** All books, and beside them for each number who has it. */
final class ArrayBooks implements AddressBooks, SharedContacts {

    private static final long[] NONE = {};

    private final Map<Long, ArrayBook> books = new ConcurrentHashMap<>();
    private final Map<Long, long[]> holders = new ConcurrentHashMap<>();

    ArrayBook of(Owner owner) {
        @Nullable ArrayBook book = books.get(owner.number().digits());
        return book != null && book.userId().equals(owner.userId()) ? book : ArrayBook.empty(owner.userId());
    }

    @Nullable
    ArrayBook under(long number) {
        return books.get(number);
    }

    boolean has(long owner, long number) {
        @Nullable ArrayBook book = books.get(owner);
        return book != null && book.has(number);
    }

    /** Those who have each other with one of these people. */
    Set<Long> near(Set<Long> people) {
        var near = new HashSet<Long>();
        people.forEach(person -> {
            @Nullable ArrayBook book = books.get(person);
            if (book != null) {
                LongStream.of(book.numbers())
                        .filter(other -> has(other, person))
                        .forEach(near::add);
            }
        });
        return near;
    }

    long[] holders(long number) {
        return holders.getOrDefault(number, NONE);
    }

    /** Without matches: the benchmark asks for them separately. */
    @Override
    public MatchedBook read(Owner owner) {
        ArrayBook book = of(owner);
        return new MatchedBook(
                AddressBook.of(book.version(), book.contacts()), List.of(), Set.of(), BudgetState.UNKNOWN);
    }

    @Override
    public WriteOutcome writeAndTell(Owner owner, long from, Admission admission) {
        ArrayBook book = of(owner);
        if (book.version() != from) {
            return WriteOutcome.OUTDATED;
        }
        BookChange change = admission.change();
        long number = owner.number().digits();
        books.put(number, book.after(change));
        change.added()
                .forEach(contact -> holders.merge(
                        contact.number().digits(),
                        new long[] {number},
                        (some, one) -> sorted(LongStream.concat(LongStream.of(some), LongStream.of(one)))));
        change.removed()
                .forEach(contact -> holders.computeIfPresent(
                        contact.digits(),
                        (_, some) -> sorted(LongStream.of(some).filter(holder -> holder != number))));
        return WriteOutcome.NOTED;
    }

    private static long[] sorted(LongStream numbers) {
        long[] sorted = numbers.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public List<DeferredContacts> withDeferred(long after, int limit) {
        return List.of();
    }

    @Override
    public List<Owner> withNumbersBetween(long first, long last, long after, int limit) {
        throw new NotOffered();
    }

    @Override
    public Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people) {
        ArrayBook mine = of(reader);
        List<ArrayBook> theirs = people.stream()
                .map(person -> books.get(person.digits()))
                .filter(Objects::nonNull)
                .toList();
        boolean reciprocal = theirs.size() == people.size()
                && people.stream().allMatch(person -> mine.has(person.digits()))
                && theirs.stream().allMatch(book -> book.has(reader.number().digits()));
        return reciprocal ? Optional.of(mine.sharedWith(theirs)) : Optional.empty();
    }
}
