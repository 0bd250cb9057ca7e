package app.partymode.operations.matcher;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.comparison.RandomHistory;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.operations.Operations;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs is found, told, and made again from what owners wrote. */
class BookCheckIT {

    private static final String BOOK = "MATCH (n:PhoneNumber {number: $number}) ";

    private final MatcherStore neo4j = Servers.OF_ALL_OTHERS.neo4j();
    private final MatcherStore postgres = Servers.OF_ALL_OTHERS.postgres();
    private final ContractFixture fixture = new ContractFixture(Matcher.of(neo4j.ports()));

    private static Map<Difference, Long> check(MatcherStore store, boolean mend) {
        return new BookCheck(store, Servers.silent()).run(mend);
    }

    private void run(String text) {
        neo4j.ports()
                .getBean(Cypher.class)
                .write(new Statement("test", text), Map.of("number", number(1).digits()));
    }

    @Test
    void findsNothingAfterAHistory() {
        for (MatcherStore store : List.of(neo4j, postgres)) {
            new RandomHistory(Matcher.of(store.ports()), 31).goOn(200);
            assertThat(check(store, false)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SET n.contactNames = ['wrong', 'and', 'stale']                                             | DOCUMENT
        SET n.contactNumbers = reverse(n.contactNumbers)                                           | DOCUMENT
        MATCH (n)-[h:HAS_CONTACT]->() WITH h LIMIT 1 DELETE h                                      | EDGES
        MATCH (n)-[:HAS_CONTACT]->(c) WITH n, c LIMIT 1 CREATE (n)-[:HAS_CONTACT]->(c)             | EDGES
        CREATE (n)-[:HAS_CONTACT]->(:PhoneNumber {number: 34600000077})                            | EDGES
        SET n.bookSize = 7                                                                         | COUNTS
        SET n.bookSum = 7                                                                          | COUNTS
        MATCH (n)-[h:HAS_CONTACT]->() SET h.name = 'left'                                          | EDGE_NAMES
        SET n:Deferring                                                                            | DEFERRED
        CREATE (:PhoneNumber {number: 34600000078})-[:HAS_CONTACT]->(n)                            | NO_BOOK
        CREATE (:PhoneNumber {number: 34600000078, contactNumbers: [1], contactNames: ['a', 'b']})  | NO_BOOK
        """)
    void mendsTheGraph(String damage, Difference difference) {
        fixture.signUp(1, 2);
        fixture.upload(1, 2, 3, 4);
        fixture.upload(2, 1);
        run(BOOK + damage);
        assertThat(check(neo4j, false)).containsEntry(difference, 1L);
        assertThat(check(neo4j, true)).containsEntry(difference, 1L);
        assertThat(check(neo4j, false)).isEmpty();
        assertThat(fixture.book(1)).containsExactly(2, 3, 4);
        assertThat(fixture.shared(1, 2)).isEmpty();
        assertThat(fixture.matches(1)).singleElement().matches(match -> match.reciprocal());
    }

    @Test
    void namesComeBackFromTheDocumentAlone() {
        fixture.upload(1, 2, 3, 4);
        run(BOOK + "MATCH (n)-[h:HAS_CONTACT]->() DELETE h");
        check(neo4j, true);
        assertThat(fixture.matcher()
                        .books()
                        .read(fixture.owner(1))
                        .book()
                        .contacts()
                        .values())
                .containsExactly(contact(2), contact(3), contact(4));
    }

    /** Names on edges are right as long as the version before may run, and a difference afterwards. */
    @Test
    void dropsTheNamesOnEdgesOnceNoInstanceReadsThem() {
        run("CREATE (:NamedEdges)");
        fixture.upload(1, 2, 3);
        fixture.upload(2, 3);
        run(BOOK + "REMOVE n.contactNumbers, n.contactNames"); // as the version before leaves it
        assertThat(check(neo4j, false)).containsExactly(Map.entry(Difference.DOCUMENT, 1L));
        var arguments =
                new String[] {"check", "--mend", "--drop-edge-names", "--neo4j-uri", Servers.OF_ALL_OTHERS.neo4jUri()};
        assertThat(Operations.commandLine().execute(arguments)).isZero();
        assertThat(check(neo4j, false)).isEmpty();
        assertThat(names()).isZero();
        assertThat(fixture.matcher()
                        .books()
                        .read(fixture.owner(1))
                        .book()
                        .contacts()
                        .values())
                .containsExactly(contact(2), contact(3));
    }

    private long names() {
        return neo4j.ports()
                .getBean(Cypher.class)
                .read(
                        new Statement(
                                "test",
                                "MATCH ()-[h:HAS_CONTACT]->() WHERE h.name IS NOT NULL RETURN count(h) AS count"),
                        Map.of())
                .getFirst()
                .number("count");
    }

    @Test
    void mendsTheDatabase() throws SQLException {
        var people = new ContractFixture(Matcher.of(postgres.ports()));
        people.upload(1, 2, 3);
        try (var connection = DriverManager.getConnection(Servers.OF_ALL_OTHERS.postgresUrl());
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO contact (owner, number) VALUES (34600000078, 34600000001)");
            statement.execute("UPDATE book SET deferred_numbers = '{%d,%d}', deferred_names = '{a,b,c}'"
                    .formatted(number(2).digits(), number(7).digits()));
        }
        assertThat(check(postgres, false)).isEqualTo(Map.of(Difference.NO_BOOK, 1L, Difference.DEFERRED, 1L));
        check(postgres, true);
        assertThat(check(postgres, false)).isEmpty();
        assertThat(people.book(1)).containsExactly(2, 3);
        assertThat(people.matcher().books().read(people.owner(1)).book().deferred())
                .extracting(contact -> contact.number())
                .containsExactly(number(7));
        assertThat(Set.copyOf(people.matcher().feed().holdersOf(number(1)))).isEmpty();
    }
}
