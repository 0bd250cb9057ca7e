package app.partymode.contacts.suggestions.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.suggestions.Suggestions;
import java.util.List;
import java.util.Map;

/** Suggestions, counted over the books of the reader's matches. */
@OnNeo4j
final class Neo4jSuggestions implements Suggestions {

    private final Cypher cypher;
    private final Statement suggestions = Statement.named("suggestions/suggestions");

    Neo4jSuggestions(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public List<Suggestion> to(Owner reader, int limit) {
        var parameters = Map.of("number", reader.number().digits(), "userId", reader.userId(), "limit", limit);
        return cypher.read(suggestions, parameters).stream()
                .map(Neo4jSuggestions::suggestion)
                .toList();
    }

    private static Suggestion suggestion(Row row) {
        return new Suggestion(row.text("userId"), row.text("username"), Math.toIntExact(row.number("sharedContacts")));
    }
}
