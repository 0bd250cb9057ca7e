package app.partymode.contacts.neo4j;

import static app.partymode.contacts.contract.ContractFixture.number;
import static app.partymode.contacts.neo4j.Neo4jCostIT.hits;
import static app.partymode.contacts.neo4j.Neo4jCostIT.profile;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.circle.Reach;
import app.partymode.contacts.contract.ContractFixture;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What introductions and circles cost where all the people are hubs: their books, and not those who have them. */
class Neo4jWaysCostIT {

    private static final int BOOK = 200;
    private static final int HOLDERS = 5_000;

    private final Graph graph = Graph.empty();
    private final ContractFixture fixture = new ContractFixture(graph.matcher());

    /**
     * 1 and 3 have books of 200, and 2 between them has both; thousands have each of the three. To find one edge of a book costs
     * up to the whole book, as the edges are in no order.
     */
    @BeforeEach
    void fillBooks() {
        fixture.signUp(1, 2, 3);
        fixture.upload(1, bookWith(2, 1_000));
        fixture.upload(2, 1, 3);
        fixture.upload(3, bookWith(2, 3_000));
        graph.run(
                "MATCH (star:PhoneNumber) WHERE star.number IN $numbers UNWIND range(1, $holders) AS i"
                        + " MERGE (n:PhoneNumber {number: 34700000000 + i}) CREATE (n)-[:HAS_CONTACT]->(star)",
                Map.of("numbers", digits(1, 2, 3), "holders", HOLDERS));
    }

    private static int[] bookWith(int contact, int others) {
        return IntStream.concat(IntStream.of(contact), IntStream.range(others, others + BOOK - 1))
                .toArray();
    }

    private static List<Long> digits(int... people) {
        return IntStream.of(people).mapToObj(person -> number(person).digits()).toList();
    }

    private long introductionHits() {
        return hits(profile(
                graph,
                "introductions/introductions",
                Map.of("number", number(1).digits(), "userId", fixture.userId(1), "person", fixture.userId(3))));
    }

    @Test
    void looksThroughTheBooksOfBothEndsForAnIntroduction() {
        assertThat(fixture.introduction(1, 3).degree()).isEqualTo(2);
        assertThat(introductionHits()).isLessThanOrEqualTo(9 * BOOK);
    }

    @Test
    void opensTheBooksOfTheSmallerSideForThreeSteps() {
        fixture.signUp(4);
        fixture.upload(3, 4);
        fixture.upload(4, 3, 2);
        fixture.upload(2, 1, 4);
        assertThat(fixture.introduction(1, 3).degree()).isEqualTo(3);
        assertThat(introductionHits()).isLessThanOrEqualTo(4 * BOOK + 400);
    }

    @Test
    void opensTheBooksOfThoseWhoAreReached() {
        assertThat(fixture.circle(1, 2).reach()).isEqualTo(new Reach(2, 2, 2));
        long hits = hits(profile(
                graph,
                "circle/circle",
                Map.of(
                        "number", number(1).digits(),
                        "userId", fixture.userId(1),
                        "guests", digits(2),
                        "limit", 20,
                        "most", 5_000)));
        assertThat(hits).isLessThanOrEqualTo(6 * (BOOK + BOOK));
    }
}
