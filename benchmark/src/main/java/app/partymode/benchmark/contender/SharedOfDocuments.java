package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.neo4j.ContactColumns;
import app.partymode.contacts.matching.neo4j.BookDocuments;
import app.partymode.contacts.matching.neo4j.DocumentedRow;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shared contacts from the documents of the books, without an edge. It asks who may see whom as the service does, but takes the others'
 * documents as they are: one that an older version has not kept, or that a commit is just changing, would not be noticed.
 */
final class SharedOfDocuments implements SharedContacts {

    private final BookDocuments documents;
    private final Statement statement;
    private final Intersection intersection;

    /** The shared numbers; empty: one of the people and the reader do not have each other. */
    private interface Intersection {
        Optional<List<Long>> of(DocumentedRow seen, Owner reader, List<Long> people);
    }

    private SharedOfDocuments(Cypher cypher, String statement, Intersection intersection) {
        this.documents = new BookDocuments(cypher);
        this.statement = Statement.named(statement);
        this.intersection = intersection;
    }

    /** Compared by the statement. */
    static SharedContacts inCypher(Cypher cypher, String statement) {
        return new SharedOfDocuments(
                cypher, statement, (seen, _, _) -> Optional.of(seen.row().numbers("numbers")));
    }

    /** Read by the statement, and merged here. */
    static SharedContacts inJava(Cypher cypher, String statement) {
        return new SharedOfDocuments(cypher, statement, SharedOfDocuments::merge);
    }

    @Override
    public Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people) {
        List<Long> numbers = people.stream().map(PhoneNumber::digits).toList();
        return documents
                .read(statement, reader, Map.of("people", numbers))
                .flatMap(seen -> intersection.of(seen, reader, numbers).map(shared -> contacts(seen, shared)));
    }

    private static List<Contact> contacts(DocumentedRow seen, List<Long> numbers) {
        Row row = seen.row();
        var ascending = new ArrayList<>(numbers);
        Collections.sort(ascending);
        if (row.has("blocked")) {
            ascending.removeAll(new HashSet<>(row.numbers("blocked")));
        }
        return ContactColumns.named(ascending, seen.document());
    }

    private static Optional<List<Long>> merge(DocumentedRow seen, Owner reader, List<Long> people) {
        List<Long> mine = seen.document().numbers();
        List<List<Long>> books = books(seen.row());
        long me = reader.number().digits();
        boolean reciprocal = people.stream().allMatch(person -> has(mine, person))
                && books.stream().allMatch(book -> has(book, me));
        return reciprocal ? Optional.of(books.stream().reduce(mine, SharedOfDocuments::inBoth)) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // the statement answers lists of numbers
    private static List<List<Long>> books(Row row) {
        return (List<List<Long>>) (List<?>) row.lists("books");
    }

    private static boolean has(List<Long> ascending, long number) {
        return Collections.binarySearch(ascending, number) >= 0;
    }

    /** One step through each of two ascending lists. */
    private static List<Long> inBoth(List<Long> one, List<Long> other) {
        var both = new ArrayList<Long>();
        int at = 0;
        for (Long number : one) {
            while (at < other.size() && other.get(at) < number) {
                at++;
            }
            if (at < other.size() && other.get(at).equals(number)) {
                both.add(number);
            }
        }
        return both;
    }
}
