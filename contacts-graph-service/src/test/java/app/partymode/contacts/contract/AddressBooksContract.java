package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.NotTheOwner;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.addressbook.AddressBooks} promises. */
public interface AddressBooksContract extends PortContract {

    private static Admission adds(Contact... contacts) {
        return Admission.ofAll(new BookChange(List.of(contacts), List.of(), List.of()), ContractFixture.NOON);
    }

    @Test
    default void readsAnEmptyBookOfAnUnknownUser() {
        var read = matcher().books().read(fixture().owner(1));
        assertThat(read.book()).isEqualTo(AddressBook.EMPTY);
        assertThat(read.matches()).isEmpty();
    }

    @Test
    default void readsWhatWasWritten() {
        ContractFixture fixture = fixture();
        Owner ana = fixture.owner(1);
        var book = List.of(contact(2), new Contact(number(3), null), new Contact(number(4), "🎉 مرحبا 'quoted\" \\"));
        assertThat(matcher().books().write(ana, 0, adds(book.toArray(Contact[]::new))))
                .isTrue();
        var read = matcher().books().read(ana).book();
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.contacts().values()).containsExactlyElementsOf(book);
    }

    @Test
    default void writesAllPartsOfAChangeAtOnce() {
        ContractFixture fixture = fixture();
        Owner ana = fixture.owner(1);
        fixture.upload(1, 2, 3, 4);
        var change = new BookChange(
                List.of(contact(5)),
                List.of(new Contact(number(3), "renamed"), new Contact(number(4), null)),
                List.of(number(2)));
        assertThat(matcher().books().write(ana, 1, Admission.ofAll(change, ContractFixture.NOON)))
                .isTrue();
        assertThat(matcher().books().read(ana).book())
                .isEqualTo(AddressBook.of(
                        2, List.of(new Contact(number(3), "renamed"), new Contact(number(4), null), contact(5))));
    }

    @Test
    default void keepsTheVersionCountingWhenTheBookIsEmptied() {
        ContractFixture fixture = fixture();
        fixture.upload(1, 2, 3);
        fixture.upload(1);
        assertThat(matcher().books().read(fixture.owner(1)).book()).isEqualTo(AddressBook.of(2, List.of()));
    }

    @Test
    default void refusesAChangeOfAnotherVersion() {
        ContractFixture fixture = fixture();
        Owner ana = fixture.owner(1);
        fixture.upload(1, 2);
        assertThat(matcher().books().write(ana, 0, adds(contact(3)))).isFalse();
        assertThat(matcher().books().write(ana, 2, adds(contact(3)))).isFalse();
        assertThat(fixture.book(1)).containsExactly(2);
    }

    @Test
    default void keepsBooksApart() {
        ContractFixture fixture = fixture();
        fixture.upload(1, 2, 3);
        fixture.upload(2, 3, 1);
        fixture.upload(1, 3);
        assertThat(fixture.book(1)).containsExactly(3);
        assertThat(fixture.book(2)).containsExactly(1, 3);
    }

    @Test
    default void readsTheMatchesOfTheBookInTheSameRead() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 4);
        fixture.upload(2, 1);
        var read = matcher().books().read(fixture.owner(1));
        assertThat(read.matches()).isEqualTo(fixture.matches(1)).hasSize(1);
        assertThat(read.book().size()).isEqualTo(2);
    }

    @Test
    default void doesNotShowABookToTheNextUserOfItsNumber() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2, 3);
        var next = new Owner("another-user", number(1));
        assertThat(matcher().books().read(next).book()).isEqualTo(AddressBook.EMPTY);
        assertThat(matcher().matches().of(next)).isEmpty();
    }

    @Test
    default void refusesABookOfAUserWhoHasLostTheNumber() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        var former = new Owner("former", number(1));
        assertThatThrownBy(() -> matcher().books().write(former, 0, adds(contact(2))))
                .isInstanceOf(NotTheOwner.class);
    }

    @Test
    default void replacesABookThatAFormerUserOfTheNumberLeft() {
        ContractFixture fixture = fixture();
        var former = new Owner("former", number(1));
        assertThat(matcher().books().write(former, 0, adds(contact(2)))).isTrue();
        fixture.upload(1, 3);
        assertThat(fixture.book(1)).containsExactly(3);
        assertThat(matcher().books().read(former).book()).isEqualTo(AddressBook.EMPTY);
    }

    @Test
    default void givesOneOfManyWritersOfTheSameVersionTheTurn() throws Exception {
        Owner ana = fixture().owner(1);
        var writes = IntStream.rangeClosed(2, 17)
                .<Callable<Boolean>>mapToObj(n -> () -> matcher().books().write(ana, 0, adds(contact(n))))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int written = 0;
            for (Future<Boolean> write : threads.invokeAll(writes)) {
                written += write.get() ? 1 : 0;
            }
            assertThat(written).isEqualTo(1);
        }
        assertThat(fixture().book(1)).hasSize(1);
    }

    @Test
    default void losesNothingOfUploadsAtOnceThatShareNumbers() throws Exception {
        ContractFixture fixture = fixture();
        int uploads = 64;
        var books = IntStream.range(0, uploads)
                .mapToObj(owner -> IntStream.range(0, 2_000)
                        .map(i -> (i * 7 + owner * 31) % 2_000)
                        .limit(500)
                        .map(i -> 10_000 + i)
                        .sorted()
                        .toArray())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, uploads)
                    .mapToObj(owner -> threads.submit(() -> fixture.upload(owner + 1, books.get(owner))))
                    .toList();
            for (var upload : running) {
                upload.get();
            }
        }
        for (int owner = 0; owner < uploads; owner++) {
            assertThat(fixture.book(owner + 1))
                    .containsExactly(IntStream.of(books.get(owner)).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    default void losesNothingWhenNumbersComeAndGoAtOnce() throws Exception {
        ContractFixture fixture = fixture();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.rangeClosed(1, 8)
                    .mapToObj(owner -> threads.submit(() -> {
                        for (int round = 0; round < 20; round++) {
                            fixture.upload(
                                    owner,
                                    IntStream.range(0, round % 4 * 5)
                                            .map(i -> 100 + i)
                                            .toArray());
                        }
                    }))
                    .toList();
            for (var upload : running) {
                upload.get();
            }
        }
        IntStream.rangeClosed(1, 8)
                .forEach(owner -> assertThat(fixture.book(owner)).hasSize(15));
    }
}
