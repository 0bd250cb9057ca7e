package app.partymode.contacts.circle.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.neo4j.ContactColumns;
import app.partymode.contacts.circle.Circle;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.circle.Reach;
import app.partymode.contacts.matching.neo4j.BookDocuments;
import app.partymode.contacts.matching.neo4j.DocumentedRow;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Circles, a level of people after the other; named by the host's document. */
@OnNeo4j
final class Neo4jCircles implements Circles {

    private final BookDocuments documents;
    private final Statement circle = Statement.named("circle/circle");

    Neo4jCircles(Cypher cypher) {
        this.documents = new BookDocuments(cypher);
    }

    @Override
    public Optional<Circle> around(Owner host, Set<PhoneNumber> guests, int limit) {
        var parameters = Map.<String, Object>of(
                "guests", guests.stream().map(PhoneNumber::digits).toList(), "limit", limit, "most", MOST_OPENED);
        return documents.read(circle, host, parameters).map(Neo4jCircles::circle);
    }

    private static Circle circle(DocumentedRow seen) {
        Row row = seen.row();
        List<Contact> contacts = ContactColumns.named(row.numbers("numbers"), seen.document());
        List<Long> known = row.numbers("known");
        var candidates = IntStream.range(0, contacts.size())
                .mapToObj(i -> new Circle.Candidate(
                        contacts.get(i).number(), contacts.get(i).name(), Math.toIntExact(known.get(i))))
                .toList();
        return new Circle(candidates, new Reach(row.number("within1"), row.number("within2"), row.number("within3")));
    }
}
