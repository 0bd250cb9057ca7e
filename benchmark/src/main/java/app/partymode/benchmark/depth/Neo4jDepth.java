package app.partymode.benchmark.depth;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Map;

/** Depth in Cypher, over Bolt or embedded. */
public final class Neo4jDepth implements Depth {

    private final Statement reach = Statement.named("depth/reach");
    private final Statement chain = Statement.named("depth/chain");
    private final Cypher cypher;

    public Neo4jDepth(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public long reach(PhoneNumber from) {
        return cypher.read(reach, Map.of("number", from.digits())).stream()
                .mapToLong(row -> row.number("people"))
                .findFirst()
                .orElse(0);
    }

    @Override
    public int chain(PhoneNumber from, PhoneNumber to) {
        return cypher.read(chain, Map.of("number", from.digits(), "other", to.digits())).stream()
                .mapToInt(row -> Math.toIntExact(row.number("steps")))
                .findFirst()
                .orElse(0);
    }
}
