package app.partymode.contacts.matching.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Statement;
import java.util.List;
import java.util.Map;

/** Matches, found from the reader's edges in both directions; named by the reader's document. */
@OnNeo4j
final class Neo4jMatches implements Matches {

    private final BookDocuments documents;
    private final Statement matches = Statement.named("matching/matches");

    Neo4jMatches(Cypher cypher) {
        this.documents = new BookDocuments(cypher);
    }

    @Override
    public List<Match> of(Owner reader) {
        return documents.read(matches, reader, Map.of()).map(MatchColumns::read).orElseGet(List::of);
    }
}
