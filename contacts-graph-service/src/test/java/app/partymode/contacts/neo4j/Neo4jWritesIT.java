package app.partymode.contacts.neo4j;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the graph is written: how often, what is left, and how concurrent writers conflict. */
class Neo4jWritesIT implements CypherContract {

    private final Graph graph = Graph.empty();
    private final ContractFixture fixture = new ContractFixture(graph.matcher());

    @Override
    public Graph graph() {
        return graph;
    }

    @Test
    void readsOnceAndWritesNothingWhereABookIsUnchanged() {
        fixture.upload(1, 2, 3, 4);
        var counting = new CountingCypher(graph.cypher());
        var books = graph.booksOver(counting);
        var owner = fixture.owner(1);
        var book = books.read(owner).book();
        assertThat(book.toHold(List.of(contact(2), contact(3), contact(4))).isEmpty())
                .isTrue();
        assertThat(counting.reads()).isEqualTo(1);
        assertThat(counting.writes()).isZero();
    }

    @Test
    void writesWhatIsAddedInOneStatementAndAChangeInAtMostFour() {
        var counting = new CountingCypher(graph.cypher());
        var books = graph.booksOver(counting);
        books.write(
                fixture.owner(9),
                0,
                Admission.ofAll(new BookChange(List.of(), List.of(), List.of()), ContractFixture.NOON));
        int before = counting.writes();
        var first =
                IntStream.rangeClosed(2, 500).mapToObj(ContractFixture::contact).toList();
        write(books, first);
        assertThat(counting.writes() - before).isEqualTo(1);
        write(
                books,
                IntStream.rangeClosed(2, 510).mapToObj(ContractFixture::contact).toList());
        assertThat(counting.writes() - before).isEqualTo(2);
        assertThat(counting.inTransactions()).as("one round trip each").isEqualTo(before);
        var mixed = IntStream.rangeClosed(100, 600)
                .mapToObj(person -> new Contact(number(person), "another"))
                .toList();
        write(books, mixed);
        assertThat(counting.writes() - before)
                .as("note, write, remove, forget numbers")
                .isEqualTo(2 + 4);
        assertThat(fixture.book(1)).hasSize(501);
    }

    private void write(AddressBooks books, List<Contact> contacts) {
        var book = books.read(fixture.owner(1)).book();
        var admission = Admission.ofAll(book.toHold(contacts), ContractFixture.NOON);
        assertThat(books.write(fixture.owner(1), book.version(), admission)).isTrue();
    }

    @Test
    void leavesNothingOfAWriteThatComesTooLate() {
        var change = new BookChange(List.of(contact(2)), List.of(), List.of());
        var books = graph.matcher().books();
        assertThat(books.write(fixture.owner(1), 7, Admission.ofAll(change, ContractFixture.NOON)))
                .isFalse();
        assertThat(count("MATCH (n:PhoneNumber) RETURN count(n) AS count")).isZero();
    }

    @Test
    void appliesAHundredEntriesInAHandfulOfStatements() {
        var counting = new CountingCypher(graph.cypher());
        var feed = graph.feedOver(counting);
        var entries = IntStream.rangeClosed(1, 100)
                .mapToObj(person -> fixture.entry(ContractFixture.event(profile(person))))
                .toList();
        feed.apply(entries);
        assertThat(feed.feed().position()).isEqualTo(100);
        assertThat(counting.inTransactions()).isLessThan(10);
    }

    @Test
    void leavesNothingOfAUserWhoIsInNoBook() {
        fixture.signUp(1);
        fixture.party(1, new PartyStatus(true, "hi", ContractFixture.NOON.plusSeconds(9), ContractFixture.NOON));
        fixture.block(1, 5);
        fixture.upload(1, 2, 3);
        fixture.delete(1);
        assertThat(count(
                        "MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:Feed AND NOT n:DeletedUser RETURN count(n) AS"
                                + " count"))
                .isZero();
    }

    @Test
    void keepsOnlyTheLeftUpdate() {
        fixture.signUp(1);
        fixture.upload(2, 1);
        fixture.party(1, new PartyStatus(true, "hi", ContractFixture.NOON.plusSeconds(9), ContractFixture.NOON));
        fixture.delete(1);
        assertThat(count("MATCH (n:PhoneNumber) RETURN count(n) AS count")).isEqualTo(2);
        var left = graph.run(
                "MATCH (n:PhoneNumber {number: $number})<-[:ABOUT]-(u) RETURN keys(n) AS number, collect(u.type) AS"
                        + " types",
                Map.of("number", number(1).digits()));
        assertThat(left.getFirst().values()).containsEntry("types", List.of("LEFT"));
        assertThat((List<?>) left.getFirst().values().get("number"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Object.class))
                .containsExactlyInAnyOrder("number", "newestUpdate");
    }

    @Test
    void leavesNoNumberWithoutAHolder() {
        fixture.upload(1, 2, 3);
        fixture.upload(4, 3);
        fixture.upload(1);
        assertThat(count("MATCH (n:PhoneNumber) RETURN count(n) AS count")).isEqualTo(3);
    }

    private static Profile profile(int person) {
        return new Profile(
                "id of " + person,
                number(person),
                1,
                "user " + person,
                false,
                null,
                Visibility.EVERYONE,
                Visibility.CONTACTS,
                Visibility.CONTACTS,
                Set.of(),
                ContractFixture.NOON,
                null);
    }
}
