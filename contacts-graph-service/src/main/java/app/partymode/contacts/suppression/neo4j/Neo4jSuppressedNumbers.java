package app.partymode.contacts.suppression.neo4j;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Cypher.Transaction;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Suppressed numbers as the label {@code Suppressed}, and {@code InBooks} while there may be books that have them. */
@OnNeo4j
final class Neo4jSuppressedNumbers implements SuppressedNumbers {

    private final Cypher cypher;
    private final Statement among = Statement.named("suppression/among");
    private final Statement inBooks = Statement.named("suppression/find-in-books");
    private final Statement leaveBooks = Statement.named("suppression/leave-books");
    private final Statement leftBooks = Statement.named("suppression/mark-left-books");

    Neo4jSuppressedNumbers(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Set<PhoneNumber> among(Collection<PhoneNumber> numbers) {
        var digits = numbers.stream().map(PhoneNumber::digits).toList();
        return cypher.read(among, Map.of("numbers", digits)).getFirst().numbers("numbers").stream()
                .map(PhoneNumber::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean leaveBooks(int most) {
        List<Row> next = cypher.read(inBooks, Map.of());
        next.forEach(it -> cypher.inTransaction(transaction -> leave(transaction, it, most)));
        return !next.isEmpty();
    }

    private long leave(Transaction transaction, Row it, int most) {
        long number = it.number("number");
        long left = transaction
                .run(leaveBooks, Map.of("number", number, "most", most))
                .getFirst()
                .number("count");
        if (left == 0) {
            transaction.run(leftBooks, Map.of("number", number, "version", it.number("version")));
        }
        return left;
    }
}
