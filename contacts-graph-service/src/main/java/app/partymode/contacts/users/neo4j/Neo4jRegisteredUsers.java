package app.partymode.contacts.users.neo4j;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registered users as the label {@code User} on their numbers. */
@OnNeo4j
final class Neo4jRegisteredUsers implements RegisteredUsers {

    private final Cypher cypher;
    private final Statement find = Statement.named("users/find-by-id");
    private final Statement findIds = Statement.named("users/find-ids");

    Neo4jRegisteredUsers(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Optional<Profile> find(String userId) {
        return ProfileColumns.read(cypher.read(find, Map.of("userId", userId))).stream()
                .findFirst();
    }

    @Override
    public List<String> idsAt(Collection<PhoneNumber> numbers) {
        var digits = numbers.stream().map(PhoneNumber::digits).toList();
        return cypher.read(findIds, Map.of("numbers", digits)).getFirst().texts("userIds");
    }
}
