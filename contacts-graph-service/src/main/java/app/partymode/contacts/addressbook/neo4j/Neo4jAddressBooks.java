package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredContacts;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.matching.neo4j.MatchColumns;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Address books as the edges that leave their owner's number. */
@OnNeo4j
final class Neo4jAddressBooks implements AddressBooks {

    /**
     * A half-visible commit lasts microseconds; a sum that still does not match was changed by hand, and the contacts
     * found count.
     */
    private static final int MOST_LOOKS = 3;

    private final Cypher cypher;
    private final BookWriter writer;
    private final Statement read = Statement.named("addressbook/read");
    private final Statement findDeferred = Statement.named("addressbook/find-deferred");
    private final Statement findByNumbers = Statement.named("addressbook/find-by-numbers");

    Neo4jAddressBooks(Cypher cypher) {
        this.cypher = cypher;
        this.writer = new BookWriter(cypher);
    }

    @Override
    public MatchedBook read(Owner owner) {
        var parameters = Map.of("number", owner.number().digits(), "userId", owner.userId());
        Row row = cypher.read(read, parameters).getFirst();
        for (int look = 1; look < MOST_LOOKS && !isWhole(row); look++) {
            row = cypher.read(read, parameters).getFirst();
        }
        return matchedBook(row);
    }

    private static boolean isWhole(Row row) {
        if (!row.has("version")) {
            return true;
        }
        List<Long> numbers = row.numbers("numbers");
        List<Long> deferred = row.numbers("deferredNumbers");
        return row.number("size") == numbers.size() + deferred.size()
                && row.number("sum") == BookChecksum.of(numbers) + BookChecksum.ofDeferred(deferred);
    }

    private static MatchedBook matchedBook(Row row) {
        if (!row.has("version")) {
            return new MatchedBook(AddressBook.EMPTY, List.of(), Set.of(), BudgetStateColumns.budgetState(row));
        }
        List<Contact> contacts = ContactColumns.read(row, "numbers", "names");
        var book = AddressBook.of(row.number("version"), contacts, BudgetStateColumns.deferred(row));
        var suppressed =
                row.numbers("suppressed").stream().map(PhoneNumber::new).collect(Collectors.toUnmodifiableSet());
        return new MatchedBook(book, MatchColumns.read(row), suppressed, BudgetStateColumns.budgetState(row));
    }

    @Override
    public boolean write(Owner owner, long from, Admission admission) {
        return writer.write(owner, from, admission);
    }

    @Override
    public List<DeferredContacts> withDeferred(long after, int limit) {
        return cypher.read(findDeferred, Map.of("after", after, "limit", limit)).stream()
                .map(row -> new DeferredContacts(
                        new Owner(row.text("userId"), new PhoneNumber(row.number("number"))),
                        BudgetStateColumns.budgetState(row),
                        (int) row.number("deferred")))
                .toList();
    }

    @Override
    public List<Owner> withNumbersBetween(long first, long last, long after, int limit) {
        var parameters = Map.<String, Object>of("first", first, "last", last, "after", after, "limit", limit);
        return cypher.read(findByNumbers, parameters).stream()
                .map(row -> new Owner(row.text("userId"), new PhoneNumber(row.number("number"))))
                .toList();
    }
}
