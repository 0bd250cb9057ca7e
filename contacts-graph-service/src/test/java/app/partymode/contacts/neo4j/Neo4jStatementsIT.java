package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.users.PartyStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.summary.Plan;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every file of the folder {@code cypher} is a statement that the server plans as it is meant. */
class Neo4jStatementsIT {

    /** Plans that read everything there is: fine where nearly all of it is wanted, as in these. */
    private static final List<String> READ_ALL =
            List.of("feed/find-users-not-seen-since", "migrations/applied", "migrations/record");

    /** Plans that pair one number with another one, each found by its key. */
    private static final List<String> OF_TWO_ENDS =
            List.of("console/introduction", "console/introductions", "console/shortest-path");

    /** Plans that go through all numbers in their order, page by page. */
    private static final List<String> PAGES =
            List.of("addressbook/find-stale-documents", "trust/find-asked", "trust/find-ranked");

    /** What goes through a range of updates, or of numbers that were tested: a time, or a place in the feed, is all that is asked for. */
    private static final List<String> RANGES = List.of(
            "addressbook/drop-tested",
            "feed/drop-updates-before",
            "feed/find-readers",
            "feed/raise-floor",
            "feed/read-changes");

    private static Graph graph;

    /** One that tells every warning: the service's own leaves out those of names that the server does not know. */
    private static Driver driver;

    /** The server knows a name once something had it: a label, type or property that it does not know is a slip of the pen. */
    @BeforeAll
    static void useEveryName() {
        graph = Graph.empty();
        driver = GraphDatabase.driver(graph.uri());
        var fixture = new ContractFixture(graph.matcher());
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.party(2, new PartyStatus(true, "hi", ContractFixture.NOON, ContractFixture.NOON));
        fixture.verify(1);
        fixture.delete(2);
        fixture.suppress(3);
        graph.run(
                "CREATE (:Deferring:DiscoveryBudget:Tested:NamedEdges:TrustRank {rank: 1.0, lowSince: 1, updatesFloor:"
                        + " 1, rebuilding: '', stream: '', fullAt: 1, deferredNumbers: [1], deferredNames: [''],"
                        + " deferredSum: 1, removedAt: 1})",
                Map.of());
        graph.wipe();
    }

    @AfterAll
    static void disconnect() {
        driver.close();
    }

    static List<String> statements() throws IOException {
        var names = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:cypher/*/*.cypher")) {
            String path = file.getURL().getPath();
            names.add(path.substring(path.lastIndexOf("/cypher/") + 8, path.length() - ".cypher".length()));
        }
        return names;
    }

    @Test
    void findsTheStatements() throws IOException {
        assertThat(statements()).contains("addressbook/read", "feed/lock-feed").hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isPlannedWithoutAWarning(String name) {
        var statement = Statement.named(name);
        try (var session = driver.session()) {
            var summary = session.run(explain(statement), parameters(statement)).consume();
            assertThat(summary.gqlStatusObjects())
                    .extracting(status -> status.gqlStatus() + " " + status.statusDescription())
                    .allMatch(status -> status.startsWith("00"));
            if (summary.hasPlan() && !READ_ALL.contains(name)) {
                assertThat(operators(summary.plan()))
                        .noneMatch(operator -> operator.startsWith("AllNodesScan"))
                        .noneMatch(operator -> operator.startsWith("CartesianProduct") && !OF_TWO_ENDS.contains(name));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void tellsItsPurposeParametersAndColumns(String name) throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/cypher/" + name + ".cypher"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            boolean saved = name.startsWith("console/"); // whose form SavedQueries reads, strictly
            assertThat(text)
                    .startsWith(saved ? "// Title: " : "// Purpose: ")
                    .contains("\n// Parameters")
                    .contains(saved ? "\n// View: " : "olumns: ");
        }
    }

    /**
     * What the server knows of an index it counts now and then. Where that was before the numbers came, it takes a scan of all of them for
     * as cheap as to seek one, and keeps that plan for a while. The operator's own queries are left as they are.
     */
    @Test
    void seeksNumbersThatCameAfterTheIndexWasCounted() throws IOException {
        graph.wipe();
        graph.run("CALL db.prepareForReplanning()", Map.of());
        var fixture = new ContractFixture(graph.matcher());
        IntStream.range(10, 13)
                .forEach(owner ->
                        fixture.upload(owner, IntStream.range(1_000, 1_600).toArray()));
        IntStream.range(1_000, 1_003).forEach(fixture::suppress);
        for (String name : statements()) {
            if (!name.startsWith("console/") && !PAGES.contains(name)) {
                var statement = Statement.named(name);
                var summary = graph.driver()
                        .executableQuery(statement.text().replaceFirst("CYPHER 25", "CYPHER 25 replan=force EXPLAIN"))
                        .withParameters(parameters(statement))
                        .execute()
                        .summary();
                if (summary.hasPlan()) {
                    assertThat(operators(summary.plan()))
                            .as(name)
                            .noneMatch(operator -> operator.startsWith("NodeIndexScan"))
                            .noneMatch(
                                    operator -> operator.startsWith("NodeIndexSeekByRange") && !RANGES.contains(name));
                }
            }
        }
    }

    private static String explain(Statement statement) {
        return statement.text().replaceFirst("CYPHER 25", "CYPHER 25 EXPLAIN");
    }

    private static Map<String, Object> parameters(Statement statement) {
        var parameters = new HashMap<String, Object>();
        var names = Pattern.compile("\\$(\\w+)").matcher(statement.text());
        while (names.find()) {
            parameters.put(names.group(1), value(names.group(1)));
        }
        return parameters;
    }

    private static Object value(String parameter) {
        return switch (parameter) {
            case "userId", "person", "owner", "version", "description", "source", "checksum" -> "text";
            case "time", "at", "since", "fullBefore", "fullAfter" -> "2026-11-23T12:00:00Z";
            case "numbers",
                    "people",
                    "guests",
                    "candidates",
                    "userIds",
                    "deferredNumbers",
                    "deferredNames",
                    "gone",
                    "put",
                    "putNames",
                    "admitted" -> List.of();
            case "added", "profiles", "changes", "users", "ranks", "readers" -> List.of();
            case "noted" -> true;
            case "names", "feed" -> Map.of();
            default -> 1;
        };
    }

    static List<String> operators(Plan plan) {
        var operators = new ArrayList<>(Arrays.asList(plan.operatorType()));
        plan.children().forEach(child -> operators.addAll(operators(child)));
        return operators;
    }
}
