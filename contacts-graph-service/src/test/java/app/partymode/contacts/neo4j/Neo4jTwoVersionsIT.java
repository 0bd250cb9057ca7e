package app.partymode.contacts.neo4j;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.SharesStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances of this version and of the one before, which keeps names on edges, use one graph at the same time. */
@SharesStore(Graph.SECOND)
class Neo4jTwoVersionsIT {

    private static final int PEOPLE = 6;
    private static final int NUMBERS = 20;

    private final Graph graph = Graph.secondEmpty();
    private final ContractFixture fixture = new ContractFixture(graph.matcher());
    private final VersionBefore before = new VersionBefore(graph.cypher());

    /** As the migration does where the version before has been. */
    @BeforeEach
    void beginWithTheVersionBefore() {
        Migration.all().stream()
                .filter(migration -> migration.version().equals("011"))
                .flatMap(migration -> migration.statements().stream())
                .forEach(statement -> {
                    graph.cypher().write(statement, Map.of());
                    assertThat(count("MATCH (n:NamedEdges) RETURN count(n) AS count"))
                            .as("no user has been here")
                            .isZero();
                    fixture.signUp(1, 2, 3, 4, 5, 6);
                    graph.cypher().write(statement, Map.of());
                });
        assertThat(count("MATCH (n:NamedEdges) RETURN count(n) AS count")).isEqualTo(1);
    }

    private long count(String query) {
        return graph.run(query, Map.of()).getFirst().number("count");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothReadWhatEitherWrote(long seed) {
        var random = new Random(seed);
        var books = new HashMap<Integer, List<Contact>>();
        for (int step = 0; step < 120; step++) {
            int person = 1 + random.nextInt(PEOPLE);
            var contacts = contacts(random, person);
            if (random.nextBoolean()) {
                fixture.uploadContacts(person, contacts);
            } else {
                before.replace(fixture.owner(person), contacts);
            }
            books.put(person, contacts);
            if (random.nextInt(20) == 0) {
                graph.documentSweep().sweep();
            }
            assertReadByBoth(fixture.owner(person), contacts);
        }
        graph.documentSweep().sweep();
        assertThat(stale()).isZero();
        books.forEach((person, contacts) -> assertReadByBoth(fixture.owner(person), contacts));
    }

    private static List<Contact> contacts(Random random, int owner) {
        var contacts = new TreeMap<Integer, Contact>();
        for (int i = random.nextInt(NUMBERS); i > 0; i--) {
            int person = 1 + random.nextInt(NUMBERS);
            String name = random.nextInt(4) == 0 ? null : "name " + random.nextInt(100);
            contacts.put(person, new Contact(number(person), name));
        }
        contacts.remove(owner);
        return new ArrayList<>(contacts.values());
    }

    private void assertReadByBoth(Owner owner, List<Contact> contacts) {
        var book = graph.matcher().books().read(owner).book();
        assertThat(book.contacts().values()).containsExactlyElementsOf(contacts);
        assertThat(before.read(owner)).isEqualTo(book);
        var names = new HashMap<Object, Object>();
        contacts.forEach(contact -> names.put(contact.number(), contact.name()));
        assertThat(graph.matcher().matches().of(owner))
                .allSatisfy(match -> assertThat(match.name()).isEqualTo(names.get(match.number())));
    }

    private long stale() {
        var find = Statement.named("addressbook/find-stale-documents");
        return graph.cypher().read(find, Map.of("after", 0, "limit", 100)).size();
    }

    @Test
    void aNumberLeavesBooksByEither() {
        fixture.upload(1, 2, 3, 11, 12);
        before.replace(fixture.owner(2), List.of(named(1), named(11), named(12)));
        before.leaveBooks(number(11));
        assertReadByBoth(fixture.owner(1), List.of(contact(2), contact(3), contact(12)));
        assertReadByBoth(fixture.owner(2), List.of(named(1), named(12)));
        fixture.suppress(12);
        while (graph.matcher().suppressed().leaveBooks(10)) {
            assertThat(count("MATCH (n:InBooks) RETURN count(n) AS count")).isLessThanOrEqualTo(1);
        }
        assertReadByBoth(fixture.owner(1), List.of(contact(2), contact(3)));
        assertReadByBoth(fixture.owner(2), List.of(named(1)));
        assertThat(fixture.shared(1, 2)).isEmpty();
    }

    private static Contact named(int person) {
        return new Contact(number(person), "before " + person);
    }

    /** What the old number's node still has of the document is not taken for the next user's book there. */
    @Test
    void aBookMovesByEither() {
        fixture.upload(9, 2, 3);
        var owner = fixture.owner(9);
        before.move(owner, number(15));
        assertReadByBoth(new Owner(owner.userId(), number(15)), List.of(contact(2), contact(3)));
        var next = new Owner("the next user", number(9));
        before.replace(next, List.of(named(7), named(8)));
        assertReadByBoth(next, List.of(named(7), named(8)));
        before.replace(fixture.owner(4), List.of(named(5), named(6)));
        fixture.changeNumber(4, 16);
        assertReadByBoth(fixture.owner(16), List.of(named(5), named(6)));
        fixture.upload(2, 3);
        fixture.changeNumber(2, 17);
        assertReadByBoth(fixture.owner(17), List.of(contact(3)));
    }

    /** It knows nothing of the document, which has names in it. */
    @Test
    void nothingStaysOfABookThatTheVersionBeforeRemoves() {
        fixture.upload(2, 9);
        fixture.upload(9, 3, 4);
        before.move(fixture.owner(9), number(15));
        graph.documentSweep().sweep();
        assertThat(count("MATCH (n) WHERE n.contactNumbers IS NOT NULL AND n.bookOf IS NULL RETURN count(n) AS count"))
                .isZero();
        assertThat(stale()).isZero();
    }

    @Test
    void whatWalksIsNamedWhereTheVersionBeforeWrote() {
        before.replace(fixture.owner(1), List.of(named(2), named(9)));
        fixture.upload(2, 1, 9, 3);
        fixture.upload(3, 2);
        assertThat(fixture.shared(1, 2)).containsExactly(9);
        assertThat(graph.matcher().shared().with(fixture.owner(1), Set.of(number(2))))
                .hasValueSatisfying(shared -> assertThat(shared).containsExactly(named(9)));
        assertThat(graph.matcher().introductions().to(fixture.owner(1), fixture.userId(3)))
                .hasValueSatisfying(it -> assertThat(it.introducers()).containsExactly(named(2)));
    }

    @Test
    void edgesHaveNoNamesOnceTheVersionBeforeIsGone() {
        graph.run("MATCH (n:NamedEdges) DELETE n", Map.of());
        fixture.upload(1, 2, 3);
        assertThat(count("MATCH ()-[h:HAS_CONTACT]->() WHERE h.name IS NOT NULL RETURN count(h) AS count"))
                .isZero();
        assertThat(fixture.book(1)).hasSize(2);
    }
}
