package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.BudgetState;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tested numbers as nodes of their own: no edge leads to them, so they keep no number in the graph that nothing else
 * needs.
 */
@OnNeo4j
final class Neo4jTestedNumbers implements TestedNumbers {

    /** Dropped in one transaction. */
    private static final int DROPPED_AT_ONCE = 10_000;

    private final Cypher cypher;
    private final Statement findTested = Statement.named("addressbook/find-tested");
    private final Statement readTested = Statement.named("addressbook/read-tested");
    private final Statement readBudget = Statement.named("addressbook/read-budget");
    private final Statement consumeBudget = Statement.named("addressbook/consume-budget");
    private final Statement dropTested = Statement.named("addressbook/drop-tested");
    private final Statement dropFullBudgets = Statement.named("addressbook/drop-full-budgets");

    Neo4jTestedNumbers(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Set<PhoneNumber> of(String userId, Collection<PhoneNumber> numbers, Instant since) {
        var digits = numbers.stream().map(PhoneNumber::digits).toList();
        return cypher
                .read(findTested, Map.of("userId", userId, "numbers", digits, "since", since.toString()))
                .getFirst()
                .numbers("numbers")
                .stream()
                .map(PhoneNumber::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Remembered> removed(String userId, Instant since) {
        return cypher.read(readTested, Map.of("userId", userId, "since", since.toString())).stream()
                .map(row -> new Remembered(new PhoneNumber(row.number("number")), Instant.parse(row.text("removedAt"))))
                .toList();
    }

    @Override
    public BudgetState budgetState(String userId) {
        return BudgetStateColumns.budgetState(
                cypher.read(readBudget, Map.of("userId", userId)).getFirst());
    }

    @Override
    public boolean consume(String userId, BucketUpdate update) {
        return cypher.write(consumeBudget, BudgetStateColumns.of(userId, update))
                        .getFirst()
                        .number("consumed")
                == 1;
    }

    @Override
    public void drop(Instant before, Instant now) {
        long dropped;
        do {
            dropped = cypher.write(dropTested, Map.of("time", before.toString(), "most", DROPPED_AT_ONCE))
                    .getFirst()
                    .number("count");
        } while (dropped == DROPPED_AT_ONCE);
        cypher.write(dropFullBudgets, Map.of("time", now.toString()));
    }
}
