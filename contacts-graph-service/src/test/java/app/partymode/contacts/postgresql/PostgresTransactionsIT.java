package app.partymode.contacts.postgresql;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.SharesStore;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@SharesStore("PostgreSQL")
class PostgresTransactionsIT {

    private static PostgresStore store;

    @BeforeAll
    static void start() {
        store = new PostgresStore(PostgresStore.sharedServer());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void runsTheLoserOfADeadlockAgain() throws Exception {
        store.jdbc().sql("INSERT INTO book VALUES (1, 'one', 0), (2, 'two', 0)").update();
        var bothHoldOne = new CountDownLatch(2);
        var attempts = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> lockBoth(1, 2, bothHoldOne, attempts));
            var other = threads.submit(() -> lockBoth(2, 1, bothHoldOne, attempts));
            one.get();
            other.get();
        }
        assertThat(attempts).hasValueGreaterThanOrEqualTo(3);
        assertThat(store.jdbc()
                        .sql("SELECT version FROM book")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 2L);
    }

    private static int lockBoth(int first, int second, CountDownLatch bothHoldOne, AtomicInteger attempts) {
        return store.transactions().run(() -> {
            attempts.incrementAndGet();
            advance(first);
            bothHoldOne.countDown();
            await(bothHoldOne);
            return advance(second);
        });
    }

    private static int advance(int owner) {
        return store.jdbc()
                .sql("UPDATE book SET version = version + 1 WHERE owner = ?")
                .param(owner)
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void writesNothingOfAChangeThatItCannotStore() {
        var fixture = new ContractFixture(store.matcher());
        fixture.upload(1, 2);
        var change = new BookChange(List.of(contact(3), new Contact(number(4), "a\0b")), List.of(), List.of(number(2)));
        assertThatThrownBy(() -> store.matcher()
                        .books()
                        .write(fixture.owner(1), 1, Admission.ofAll(change, ContractFixture.NOON)))
                .isInstanceOf(DataAccessException.class);
        assertThat(fixture.book(1)).containsExactly(2);
    }

    @Test
    void tellsNoNumberInAnError() {
        String insert = "INSERT INTO book VALUES (34600000001, 'a reader', 1)";
        store.jdbc().sql(insert).update();
        assertThatThrownBy(() ->
                        store.jdbc().sql("INSERT INTO book SELECT * FROM book").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("book_pkey")
                .hasMessageNotContaining("34600000001");
    }

    /** Why {@code feed()} needs no lock: what is not committed yet is not in the head that it tells either. */
    @Test
    void tellsAHeadWhoseUpdatesAreReadableWhileOthersApplyEntries() throws Exception {
        var fixture = new ContractFixture(store.matcher());
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        long head = fixture.head();
        var applied = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var applying = threads.submit(() -> store.transactions().run(() -> {
                fixture.rename(2, "not committed yet");
                applied.countDown();
                await(looked);
                return true;
            }));
            applied.await();
            try {
                assertThat(fixture.head()).isEqualTo(head);
                assertThat(fixture.news(1, 0)).containsExactly("joined 2");
            } finally {
                looked.countDown();
            }
            applying.get();
        }
        assertThat(fixture.head()).isEqualTo(head + 1);
        assertThat(fixture.news(1, 0)).containsExactly("joined 2", "renamed 2");
    }

    /** The write of a former user and the sign-up of the next one meet at the book's row: never does the next inherit. */
    @Test
    void leavesNoBookOfAFormerUserAtARegisteredNumber() throws Exception {
        var fixture = new ContractFixture(store.matcher());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 1; person <= 100; person++) {
                var former = new Owner("former", number(person));
                var write = threads.submit(() -> writeOrBeRefused(former));
                fixture.signUp(person);
                write.get();
                assertThat(fixture.book(person)).isEmpty();
            }
        }
        assertThat(store.matcher().feed().holdersOf(number(5_000))).isEmpty();
        assertThat(store.jdbc()
                        .sql("SELECT user_id FROM book")
                        .query(String.class)
                        .list())
                .doesNotContain("former");
    }

    private static boolean writeOrBeRefused(Owner former) {
        try {
            return store.matcher()
                    .books()
                    .write(
                            former,
                            0,
                            Admission.ofAll(
                                    new BookChange(List.of(contact(5_000)), List.of(), List.of()),
                                    ContractFixture.NOON));
        } catch (NotTheOwner e) {
            return false;
        }
    }
}
