package app.partymode.contacts.introductions.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.neo4j.ContactColumns;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.matching.neo4j.BookDocuments;
import app.partymode.contacts.matching.neo4j.DocumentedRow;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import java.util.Map;
import java.util.Optional;

/** Introductions, found from both ends; named by the reader's document. */
@OnNeo4j
final class Neo4jIntroductions implements Introductions {

    private final BookDocuments documents;
    private final Statement introductions = Statement.named("introductions/introductions");

    Neo4jIntroductions(Cypher cypher) {
        this.documents = new BookDocuments(cypher);
    }

    @Override
    public Optional<Introduction> to(Owner reader, String userId) {
        return documents.read(introductions, reader, Map.of("person", userId)).map(Neo4jIntroductions::introduction);
    }

    private static Introduction introduction(DocumentedRow seen) {
        Row row = seen.row();
        return new Introduction(
                Math.toIntExact(row.number("degree")), ContactColumns.named(row.numbers("numbers"), seen.document()));
    }
}
