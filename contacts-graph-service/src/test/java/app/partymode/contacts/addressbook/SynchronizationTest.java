package app.partymode.contacts.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.trust.TrustProperties;
import app.partymode.contacts.users.FormerNumbers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SynchronizationTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final Synchronization synchronization = over(matcher.books());

    private Synchronization over(AddressBooks books) {
        var settings = new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1));
        var unlimited = new DiscoveryBudget(
                _ -> Optional.empty(), matcher.tested(), settings, TrustProperties.with(Map.of()), Clock.systemUTC());
        return new Synchronization(
                books, new FormerNumbers(matcher.users()), matcher.suppressed(), unlimited, _ -> {}, () -> {});
    }

    private static ParsedUpload submission(int... people) {
        return ParsedUpload.of(
                IntStream.of(people).mapToObj(ContractFixture::contact).toList());
    }

    @Test
    void countsWhatAnUploadDoes() {
        fixture.signUp(2);
        var first = synchronization.replace(fixture.owner(1), submission(2, 3, 4), Optional.empty());
        assertThat(first.change().added()).hasSize(3);
        assertThat(first.read().matches()).hasSize(1);
        var renamed = ParsedUpload.of(List.of(
                new Contact(ContractFixture.number(2), "other"),
                ContractFixture.contact(3),
                ContractFixture.contact(5)));
        var second = synchronization.replace(fixture.owner(1), renamed, Optional.empty());
        assertThat(second.change().added()).containsExactly(ContractFixture.contact(5));
        assertThat(second.change().renamed()).hasSize(1);
        assertThat(second.change().removed()).containsExactly(ContractFixture.number(4));
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(second.read().book().version()).isEqualTo(2);
    }

    @Test
    void doesNotWriteAnUnchangedBook() {
        synchronization.replace(fixture.owner(1), submission(2, 3), Optional.empty());
        var again = synchronization.replace(fixture.owner(1), submission(2, 3), Optional.empty());
        assertThat(again.read().book().version()).isEqualTo(1);
        assertThat(again.change().isEmpty()).isTrue();
    }

    @Test
    void dropsSuppressedNumbersSilently() {
        fixture.suppress(3);
        var first = synchronization.replace(fixture.owner(1), submission(2, 3), Optional.empty());
        assertThat(first.read().book().contacts()).containsOnlyKeys(ContractFixture.number(2));
        assertThat(first.change().added()).containsExactly(ContractFixture.contact(2));
        assertThat(first.rejected()).isEmpty();

        var again = synchronization.replace(fixture.owner(1), submission(2, 3), Optional.empty());
        assertThat(again.change().isEmpty()).isTrue();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.read().book().version()).isEqualTo(1);

        var delta = synchronization.change(
                fixture.owner(1), submission(3, 4), List.of(ContractFixture.number(2)), Optional.empty());
        assertThat(delta.read().book().contacts()).containsOnlyKeys(ContractFixture.number(4));
    }

    @Test
    void takesANumberInAgainOnceItIsNoLongerSuppressed() {
        fixture.suppress(3);
        synchronization.replace(fixture.owner(1), submission(2, 3), Optional.empty());
        fixture.lift(3);
        var again = synchronization.replace(fixture.owner(1), submission(2, 3), Optional.empty());
        assertThat(again.change().added()).containsExactly(ContractFixture.contact(3));
    }

    /** The upload asked before the number was suppressed, and wrote after the books had been cleared of it. */
    @Test
    void healsABookThatANumberCameIntoAsItWasSuppressed() {
        var late = InterruptedBooks.by(matcher.books(), () -> fixture.suppress(3));
        over(late).replace(fixture.owner(1), submission(2, 3), Optional.empty());
        assertThat(fixture.book(1)).containsExactly(2, 3);

        var next = synchronization.replace(fixture.owner(1), submission(2, 3), Optional.empty());
        assertThat(next.change().removed()).containsExactly(ContractFixture.number(3));
        assertThat(fixture.book(1)).containsExactly(2);
    }

    @Test
    void refusesAnotherVersionThanExpected() {
        synchronization.replace(fixture.owner(1), submission(2), Optional.of(0L));
        assertThatThrownBy(() -> synchronization.replace(fixture.owner(1), submission(3), Optional.of(0L)))
                .isInstanceOf(VersionMismatch.class);
        assertThat(fixture.book(1)).containsExactly(2);
    }

    @Test
    void keepsANumberThatIsBothRemovedAndAdded() {
        synchronization.replace(fixture.owner(1), submission(2, 3), Optional.empty());
        var outcome = synchronization.change(
                fixture.owner(1),
                submission(3, 4),
                List.of(ContractFixture.number(2), ContractFixture.number(3)),
                Optional.empty());
        assertThat(fixture.book(1)).containsExactly(3, 4);
        assertThat(outcome.change().removed()).containsExactly(ContractFixture.number(2));
    }

    @Test
    void refusesABookOverTheLimitAndKeepsTheOldOne() {
        int[] most = IntStream.rangeClosed(2, 10_001).toArray();
        synchronization.replace(fixture.owner(1), submission(most), Optional.empty());
        assertThatThrownBy(
                        () -> synchronization.change(fixture.owner(1), submission(20_000), List.of(), Optional.empty()))
                .isInstanceOf(AddressBookTooLarge.class);
        assertThat(fixture.book(1)).hasSize(10_000);
        synchronization.change(
                fixture.owner(1), submission(20_000), List.of(ContractFixture.number(2)), Optional.empty());
        assertThat(fixture.book(1)).hasSize(10_000);
    }

    @Test
    void triesAgainWhenAnotherWriterComesBetween() {
        var rival = InterruptedBooks.by(matcher.books(), () -> fixture.upload(1, 9));
        over(rival).change(fixture.owner(1), submission(2), List.of(), Optional.empty());
        assertThat(fixture.book(1)).containsExactly(2, 9);
    }
}
