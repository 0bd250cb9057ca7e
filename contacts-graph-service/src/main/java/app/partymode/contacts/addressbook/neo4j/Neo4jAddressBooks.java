package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredContacts;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.WriteOutcome;
import app.partymode.contacts.matching.neo4j.BookChecksum;
import app.partymode.contacts.matching.neo4j.BookDocuments;
import app.partymode.contacts.matching.neo4j.DocumentedRow;
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

/** Address books as documents on their owner's number; the edges that leave it are there for what walks. */
@OnNeo4j
final class Neo4jAddressBooks implements AddressBooks {

    private final Cypher cypher;
    private final BookDocuments documents;
    private final BookWriter writer;
    private final Statement read = Statement.named("addressbook/read");
    private final Statement findDeferred = Statement.named("addressbook/find-deferred");
    private final Statement findByNumbers = Statement.named("addressbook/find-by-numbers");

    Neo4jAddressBooks(Cypher cypher) {
        this.cypher = cypher;
        this.documents = new BookDocuments(cypher);
        this.writer = new BookWriter(cypher);
    }

    @Override
    public MatchedBook read(Owner owner) {
        return documents
                .read(read, owner, Map.of(), Neo4jAddressBooks::isWhole)
                .map(Neo4jAddressBooks::matchedBook)
                .orElseThrow();
    }

    /** The deferred contacts are not in the document. */
    private static boolean isWhole(DocumentedRow seen) {
        Row row = seen.row();
        if (!row.has("version")) {
            return true;
        }
        List<Long> numbers = seen.document().numbers();
        List<Long> deferred = row.numbers("deferredNumbers");
        return row.number("size") == numbers.size() + deferred.size()
                && row.number("sum") == BookChecksum.of(numbers) + BookChecksum.ofDeferred(deferred);
    }

    private static MatchedBook matchedBook(DocumentedRow seen) {
        Row row = seen.row();
        if (!row.has("version")) {
            return new MatchedBook(
                    AddressBook.EMPTY,
                    List.of(),
                    Set.of(),
                    BudgetStateColumns.budgetState(row),
                    row.flag("registeredElsewhere"));
        }
        List<Contact> contacts = ContactColumns.all(seen.document());
        var book = AddressBook.of(row.number("version"), contacts, ContactColumns.deferred(row));
        var suppressed =
                row.numbers("suppressed").stream().map(PhoneNumber::new).collect(Collectors.toUnmodifiableSet());
        return new MatchedBook(
                book,
                MatchColumns.read(seen),
                suppressed,
                BudgetStateColumns.budgetState(row),
                row.flag("registeredElsewhere"));
    }

    @Override
    public WriteOutcome writeAndTell(Owner owner, long from, Admission admission) {
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
