package app.partymode.contacts.matching.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Statement;
import java.util.List;
import java.util.Map;

/** Matches, found from the reader's edges in both directions. */
@OnNeo4j
final class Neo4jMatches implements Matches {

    private final Cypher cypher;
    private final Statement matches = Statement.named("matching/matches");

    Neo4jMatches(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public List<Match> of(Owner reader) {
        var rows = cypher.read(matches, Map.of("number", reader.number().digits(), "userId", reader.userId()));
        return rows.isEmpty() ? List.of() : MatchColumns.read(rows.getFirst());
    }
}
