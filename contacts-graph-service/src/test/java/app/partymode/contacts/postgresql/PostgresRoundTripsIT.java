package app.partymode.contacts.postgresql;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.SharesStore;
import app.partymode.contacts.feed.Suppression;
import app.partymode.contacts.feed.Updates.Place;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SharesStore("PostgreSQL")
class PostgresRoundTripsIT {

    private static PostgresStore store;
    private ContractFixture fixture;

    @BeforeAll
    static void start() {
        store = new PostgresStore(PostgresStore.sharedServer(), StatementCount.class);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void fullBook() {
        store.empty();
        fixture = new ContractFixture(store.matcher());
        fixture.signUp(1, 2, 3);
        fixture.upload(1, IntStream.rangeClosed(2, 10_001).toArray());
        StatementCount.STATEMENTS.clear();
    }

    @Test
    void uploadsAnUnchangedBookWithOneReadAndNoWrite() {
        String before = writes();
        StatementCount.STATEMENTS.clear();
        fixture.sync(1, IntStream.rangeClosed(2, 10_001).toArray());
        assertThat(StatementCount.STATEMENTS)
                .as("the book, with what of it is suppressed")
                .hasSize(1)
                .allMatch(statement -> statement.startsWith("SELECT"));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void readsALargeBookWithItsMatchesInOneStatement() {
        var read = store.matcher().books().read(fixture.owner(1));
        assertThat(read.book().size()).isEqualTo(10_000);
        assertThat(read.matches()).hasSize(2);
        assertThat(StatementCount.STATEMENTS).hasSize(1);
    }

    @Test
    void writesADeltaInSevenStatementsWhateverItsSize() {
        fixture.write(1, IntStream.rangeClosed(500, 10_500).toArray());
        assertThat(StatementCount.STATEMENTS)
                .as("read, suppressed, lock, whose number, note, remove, put")
                .hasSize(7);
    }

    @Test
    void tellsTheFeedOfAChangedBookInFiveStatementsAndAnUpdateOrTwo() {
        fixture.upload(2, 1);
        fixture.write(1, IntStream.rangeClosed(3, 10_001).toArray());
        StatementCount.STATEMENTS.clear();
        assertThat(store.matcher().feed().applyBookChanges()).isPresent();
        assertThat(StatementCount.STATEMENTS)
                .as("waiting, lock, take, owner, viewers; then for 2: record, save the feed")
                .hasSize(7);
        StatementCount.STATEMENTS.clear();
        assertThat(store.matcher().feed().applyBookChanges()).isEmpty();
        assertThat(StatementCount.STATEMENTS).hasSize(1);
    }

    @Test
    void takesANumberOutOfManyBooksInThreeStatements() {
        IntStream.rangeClosed(20_000, 20_050).forEach(owner -> fixture.upload(owner, 2, 7));
        fixture.send(new Suppression(number(7).digits(), 1, true));
        StatementCount.STATEMENTS.clear();

        store.matcher().suppressed().leaveBooks(500);

        assertThat(StatementCount.STATEMENTS).as("which number, lock, leave").hasSize(3);
        assertThat(store.matcher().feed().holdersOf(number(7))).isEmpty();
    }

    @Test
    void chargesAnUploadWithTwoStatementsWhateverItsSizeAndAnUnchangedOneWithNone() {
        fixture.limitTo(20_000, Duration.ofDays(1));
        StatementCount.STATEMENTS.clear();
        fixture.sync(1, IntStream.rangeClosed(500, 10_499).toArray());
        assertThat(StatementCount.STATEMENTS)
                .as("read, suppressed, tested numbers, lock, whose number, spend, note, remove, put, five to tell"
                        + " the feed, read")
                .hasSize(15);
        StatementCount.STATEMENTS.clear();
        fixture.sync(1, IntStream.rangeClosed(500, 10_499).toArray());
        assertThat(StatementCount.STATEMENTS).as("read").hasSize(1);
    }

    @Test
    void asksForEverythingElseWithOneStatement() {
        var matcher = store.matcher();
        matcher.matches().of(fixture.owner(1));
        matcher.shared().with(fixture.owner(1), java.util.Set.of(number(2), number(3)));
        matcher.suggestions().to(fixture.owner(1), 20);
        matcher.updates().read(fixture.owner(1), 0, 10, 100);
        matcher.feed().feed();
        matcher.feed().holdersOf(number(2));
        assertThat(StatementCount.STATEMENTS).hasSize(6);
    }

    @Test
    void asksForTheUpdatesOfManyReadersWithOneStatement() {
        long start = fixture.head();
        fixture.rename(2, "Ben");
        var places = IntStream.range(0, 32)
                .mapToObj(i -> new Place(fixture.owner(1), start))
                .toList();
        StatementCount.STATEMENTS.clear();
        assertThat(store.matcher().updates().readAll(places, start + 1, 100))
                .hasSize(32)
                .allMatch(read -> read.orElseThrow().size() == 1);
        assertThat(StatementCount.STATEMENTS).hasSize(1);
    }

    /** Where each row was last written: changes with any write, even one of the same values. */
    private static String writes() {
        List<String> rows = store.jdbc()
                .sql("SELECT concat(min(b.xmin::text), max(c.xmin::text), max(c.ctid), max(c.xmax::text),"
                        + " max(b.xmax::text)) FROM book b JOIN contact c ON c.owner = b.owner")
                .query(String.class)
                .list();
        return String.join("", rows);
    }
}
