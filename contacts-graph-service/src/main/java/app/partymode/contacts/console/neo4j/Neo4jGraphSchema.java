package app.partymode.contacts.console.neo4j;

import app.partymode.contacts.console.GraphSchema;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import java.util.Map;

@OnNeo4j
class Neo4jGraphSchema implements GraphSchema {

    private final Cypher cypher;
    private final Statement read = Statement.named("explore/schema");

    Neo4jGraphSchema(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Names names() {
        Row row = cypher.read(read, Map.of()).getFirst();
        return new Names(row.texts("labels"), row.texts("relationshipTypes"), row.texts("properties"));
    }
}
