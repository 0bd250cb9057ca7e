package app.partymode.contacts.neo4j;

import static app.partymode.contacts.contract.Town.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.Town;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.summary.ProfiledPlan;

/** What the statements that people wait for cost: hits of the store, not time. */
class Neo4jCostIT {

    private static final int BOOK = 200;
    private static final int SHARED = 80;

    private final Graph graph = Graph.empty();
    private final Town town = new Town(graph.matcher());

    /** 1 and 2 have each other and share 80 numbers; many others have 1 and 2, which must not matter to what they share. */
    @BeforeEach
    void fillBooks() {
        town.signUp(1, 2);
        town.upload(
                1,
                IntStream.concat(IntStream.of(2), IntStream.range(1_000, 1_000 + BOOK - 1))
                        .toArray());
        town.upload(
                2,
                IntStream.concat(
                                IntStream.of(1),
                                IntStream.range(1_000 + BOOK - 1 - SHARED, 1_000 + 2 * BOOK - 2 - SHARED))
                        .toArray());
        IntStream.range(10, 20).forEach(fan -> town.upload(fan, 1, 2, 1_000, 1_150));
    }

    /**
     * One hit for each edge of both books and one for each scan's end; a number and a name for each number met: the shared ones,
     * and the two people themselves, who have no name in this. Then two index seeks of two hits, the reader's book and blocks,
     * and label, visibility and blocks of the other.
     */
    @Test
    void joinsTwoBooksInOneScanOfEach() {
        assertThat(town.shared(1, 2)).hasSize(SHARED);
        ProfiledPlan plan = profile(
                "shared/shared-contacts",
                Map.of(
                        "number",
                        number(1).digits(),
                        "userId",
                        town.userId(1),
                        "people",
                        List.of(number(2).digits())));
        int met = SHARED + 2;
        int scans = (BOOK + 1) + (BOOK + 1);
        int constant = 2 * 2 + 2 + 3;
        assertThat(Neo4jStatementsIT.operators(plan)).anyMatch(operator -> operator.startsWith("NodeHashJoin"));
        assertThat(hits(plan))
                .as("hits")
                .isLessThanOrEqualTo(scans + 2 * met + constant)
                .isGreaterThan(scans);
    }

    @Test
    void readsABookInOnePass() {
        ProfiledPlan plan =
                profile("addressbook/read", Map.of("number", number(1).digits(), "userId", town.userId(1)));
        int fans = 11;
        int match = 12;
        assertThat(hits(plan)).isLessThanOrEqualTo(6L * BOOK + 2 * fans + match + 20);
    }

    @Test
    void findsMatchesWithoutExpandingContacts() {
        ProfiledPlan plan =
                profile("matching/matches", Map.of("number", number(1).digits(), "userId", town.userId(1)));
        int fans = 11;
        assertThat(hits(plan)).isLessThanOrEqualTo(2L * BOOK + 2 * fans + 40);
    }

    private ProfiledPlan profile(String name, Map<String, Object> parameters) {
        String text = Statement.named(name).text();
        try (var driver = GraphDatabase.driver(graph.uri());
                var session = driver.session()) {
            return session.run(text.replaceFirst("CYPHER 25", "CYPHER 25 PROFILE"), parameters)
                    .consume()
                    .profile();
        }
    }

    private static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(Neo4jCostIT::hits).sum();
    }
}
