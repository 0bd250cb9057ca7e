package app.partymode.contacts.introductions.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.neo4j.ContactColumns;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import java.util.Map;
import java.util.Optional;

/** Introductions, found from both ends. */
@OnNeo4j
final class Neo4jIntroductions implements Introductions {

    private final Cypher cypher;
    private final Statement introductions = Statement.named("introductions/introductions");

    Neo4jIntroductions(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Optional<Introduction> to(Owner reader, String userId) {
        var parameters = Map.of("number", reader.number().digits(), "userId", reader.userId(), "person", userId);
        return cypher.read(introductions, parameters).stream()
                .map(Neo4jIntroductions::introduction)
                .findFirst();
    }

    private static Introduction introduction(Row row) {
        return new Introduction(Math.toIntExact(row.number("degree")), ContactColumns.read(row, "numbers", "names"));
    }
}
