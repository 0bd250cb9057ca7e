package app.partymode.contacts.shared.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.neo4j.ContactColumns;
import app.partymode.contacts.matching.neo4j.BookDocuments;
import app.partymode.contacts.matching.neo4j.DocumentedRow;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shared contacts and reciprocity, computed from one scan of each book; named by the reader's document. */
@OnNeo4j
final class Neo4jSharedContacts implements SharedContacts {

    private final BookDocuments documents;
    private final Statement sharedContacts = Statement.named("shared/shared-contacts");

    Neo4jSharedContacts(Cypher cypher) {
        this.documents = new BookDocuments(cypher);
    }

    @Override
    public Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people) {
        if (people.contains(reader.number())) {
            return Optional.empty();
        }
        var parameters =
                Map.of("people", people.stream().map(PhoneNumber::digits).toList());
        return documents
                .read(sharedContacts, reader, parameters)
                .map(Neo4jSharedContacts::contacts)
                .filter(contacts -> contacts.keySet().containsAll(people))
                .map(contacts -> without(people, contacts));
    }

    /** By ascending number. */
    private static SortedMap<PhoneNumber, Contact> contacts(DocumentedRow seen) {
        Row row = seen.row();
        var contacts = new TreeMap<PhoneNumber, Contact>();
        ContactColumns.named(row.numbers("numbers"), seen.document())
                .forEach(contact -> contacts.put(contact.number(), contact));
        if (row.has("blocked")) {
            row.numbers("blocked").stream().map(PhoneNumber::new).forEach(contacts::remove);
        }
        return contacts;
    }

    /** No book contains its owner's number, so none of the people is in all of their books. */
    private static List<Contact> without(Set<PhoneNumber> people, SortedMap<PhoneNumber, Contact> contacts) {
        contacts.keySet().removeAll(people);
        return List.copyOf(contacts.values());
    }
}
