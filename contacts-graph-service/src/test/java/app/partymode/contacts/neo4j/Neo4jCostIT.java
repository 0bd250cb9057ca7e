package app.partymode.contacts.neo4j;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.ContractFixture;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.summary.ProfiledPlan;

/** What the statements that people wait for cost: hits of the store, not time. */
class Neo4jCostIT {

    private static final int BOOK = 200;
    private static final int SHARED = 80;

    private final Graph graph = Graph.empty();
    private final ContractFixture fixture = new ContractFixture(graph.matcher());

    /** 1 and 2 have each other and share 80 numbers; many others have 1 and 2, which must not matter to what they share. */
    @BeforeEach
    void fillBooks() {
        fixture.signUp(1, 2);
        fixture.upload(
                1,
                IntStream.concat(IntStream.of(2), IntStream.range(1_000, 1_000 + BOOK - 1))
                        .toArray());
        fixture.upload(
                2,
                IntStream.concat(
                                IntStream.of(1),
                                IntStream.range(1_000 + BOOK - 1 - SHARED, 1_000 + 2 * BOOK - 2 - SHARED))
                        .toArray());
        IntStream.range(10, 20).forEach(fan -> fixture.upload(fan, 1, 2, 1_000, 1_150));
    }

    /**
     * One hit for each edge of both books, a number for each contact that is shared or is the other person, and what does not grow:
     * that is all of it, so a plan that is otherwise is noticed. Names cost nothing but the reader's document, whatever its size. The
     * planner knows of these numbers that few are users, and still begins with those that are asked for.
     */
    @Test
    void joinsTwoBooksInOneScanOfEach() {
        assertThat(fixture.shared(1, 2)).hasSize(SHARED);
        graph.run("CALL db.prepareForReplanning()", Map.of());
        ProfiledPlan plan = profile("shared/shared-contacts", sharedBy(2));
        int answered = SHARED + 1;
        int seeks = 2 + 2;
        int conditions = 3 + 1;
        int document = 3;
        assertThat(hits(plan))
                .as("hits of %s", Neo4jStatementsIT.operators(plan))
                .isEqualTo(scan(BOOK) + scan(BOOK) + answered + seeks + conditions + document + 1);
    }

    private Map<String, Object> sharedBy(Integer... people) {
        var numbers = Stream.of(people).map(person -> number(person).digits()).toList();
        return Map.of("number", number(1).digits(), "userId", fixture.userId(1), "people", numbers);
    }

    private static int scan(int edges) {
        return edges + 3;
    }

    @Test
    void readsABookInOnePass() {
        ProfiledPlan plan =
                profile("addressbook/read", Map.of("number", number(1).digits(), "userId", fixture.userId(1)));
        int fans = 11;
        int match = 12;
        int owner = 1; // the number with which the owner is registered
        assertThat(hits(plan)).isLessThanOrEqualTo(3L * BOOK + 2 * fans + match + owner + 22);
    }

    @Test
    void findsMatchesWithoutExpandingContacts() {
        ProfiledPlan plan =
                profile("matching/matches", Map.of("number", number(1).digits(), "userId", fixture.userId(1)));
        int fans = 11;
        assertThat(hits(plan)).isLessThanOrEqualTo(2L * BOOK + 2 * fans + 40);
    }

    /**
     * Twenty thousand people have 1; only 2, who has a book of 200, has to be asked. Where in that book the edge to 1 is differs from run
     * to run, and it is looked for once.
     */
    @Test
    void looksThroughNoMillionBooksForOneWhoIsInThem() {
        int holders = 20_000;
        graph.run(
                "MATCH (star:PhoneNumber {number: $number}) UNWIND range(1, $holders) AS i"
                        + " CREATE (:PhoneNumber {number: 34700000000 + i})-[:HAS_CONTACT]->(star)",
                Map.of("number", number(1).digits(), "holders", holders));
        var reader = Map.<String, Object>of("number", number(1).digits(), "userId", fixture.userId(1));
        int book = 2 * BOOK;
        assertThat(fixture.matches(1)).singleElement().matches(match -> match.reciprocal());
        assertThat(hits(profile("matching/matches", reader))).isLessThanOrEqualTo(book + BOOK + 60);
        assertThat(hits(profile("addressbook/read", reader))).isLessThanOrEqualTo(3L * BOOK + BOOK + 60);
        assertThat(hits(profile(
                        "feed/read-updates",
                        Map.of(
                                "readers",
                                        List.of(Map.of(
                                                "number", number(1).digits(),
                                                "userId", fixture.userId(1),
                                                "after", 0)),
                                "through", fixture.head(),
                                "limit", 100))))
                .isLessThanOrEqualTo(book + BOOK + 300);
    }

    /** Two hundred people could be suggested, ten are asked for, and ten of them are had by more matches than the others. */
    @Test
    void readsNoMoreOfCandidatesForSuggestionsThanItTakes() {
        IntStream.range(3_000, 3_200).forEach(fixture::signUp);
        fixture.signUp(3);
        fixture.upload(1, 2, 3);
        fixture.upload(2, IntStream.range(3_000, 3_200).toArray());
        fixture.upload(3, IntStream.range(3_000, 3_010).toArray());
        ProfiledPlan plan = profile(
                "suggestions/suggestions",
                Map.of("number", number(1).digits(), "userId", fixture.userId(1), "limit", 10));
        int books = 200 + 10;
        assertThat(Neo4jStatementsIT.operators(plan)).anyMatch(operator -> operator.startsWith("PartialTop"));
        assertThat(hits(plan)).as("an edge and a label each, and the ten").isLessThan(2 * books + 10 * 6 + 60);
    }

    /** Every upload with new numbers asks, and few numbers of all are suppressed. */
    @Test
    void seeksNoNumberWhereFewerAreSuppressed() {
        fixture.suppress(1_001);
        var asked = IntStream.range(0, BOOK)
                .mapToObj(i -> number(1_000 + i).digits())
                .toList();
        assertThat(hits(profile("suppression/among", Map.of("numbers", asked)))).isLessThan(12);
        fixture.suppress(1_002);
        fixture.suppress(1_003);
        assertThat(hits(profile("suppression/among", Map.of("numbers", asked.subList(2, 4)))))
                .as("seeks two")
                .isLessThan(12);
    }

    private ProfiledPlan profile(String name, Map<String, Object> parameters) {
        return profile(graph, name, parameters);
    }

    /** Planned for the data that is there: servers of tests keep a plan from when there was none. */
    static ProfiledPlan profile(Graph graph, String name, Map<String, Object> parameters) {
        String text = Statement.named(name).text();
        try (var session = graph.driver().session()) {
            return session.run(text.replaceFirst("CYPHER 25", "CYPHER 25 replan=force PROFILE"), parameters)
                    .consume()
                    .profile();
        }
    }

    static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(Neo4jCostIT::hits).sum();
    }
}
