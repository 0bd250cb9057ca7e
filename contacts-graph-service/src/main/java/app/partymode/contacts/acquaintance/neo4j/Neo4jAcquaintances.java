package app.partymode.contacts.acquaintance.neo4j;

import app.partymode.contacts.acquaintance.Acquaintances;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@OnNeo4j
final class Neo4jAcquaintances implements Acquaintances {

    private final Cypher cypher;
    private final Statement among = Statement.named("acquaintance/among");

    Neo4jAcquaintances(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Set<PhoneNumber> among(Set<PhoneNumber> candidates, Set<PhoneNumber> people) {
        return cypher.read(among, Map.of("candidates", digits(candidates), "people", digits(people))).stream()
                .map(row -> new PhoneNumber(row.number("number")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Long> digits(Set<PhoneNumber> numbers) {
        return numbers.stream().map(PhoneNumber::digits).toList();
    }
}
