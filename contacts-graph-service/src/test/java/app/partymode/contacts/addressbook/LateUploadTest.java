package app.partymode.contacts.addressbook;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.Owner;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/** Writes that were authenticated before their user changes the number or is deleted. 1 takes the number of 9. */
class LateUploadTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);

    @BeforeEach
    void oneBook() {
        fixture.signUp(1);
        fixture.upload(1, 2, 3);
    }

    private Synchronization over(AddressBooks books) {
        var settings = new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1));
        var unlimited = new DiscoveryBudget(
                _ -> Optional.empty(), matcher.tested(), settings, TrustProperties.with(Map.of()), Clock.systemUTC());
        return new Synchronization(
                books, new FormerNumbers(matcher.users()), matcher.suppressed(), unlimited, _ -> {}, () -> {});
    }

    private Synchronization interrupted(Runnable event) {
        return over(InterruptedBooks.by(matcher.books(), event));
    }

    private Owner after() {
        return new Owner(fixture.userId(1), number(9));
    }

    private static ParsedUpload upload(int... people) {
        return ParsedUpload.of(
                IntStream.of(people).mapToObj(ContractFixture::contact).toList());
    }

    private static final ParsedUpload NONE = ParsedUpload.of(List.of());

    @Test
    void findsTheBookThatHasFollowedTheNumberMeanwhile() {
        var before = fixture.owner(1);
        fixture.changeNumber(1, 9);
        var synchronization = over(matcher.books());
        synchronization.change(before, upload(4), List.of(number(2)), Optional.empty());
        assertThat(fixture.book(9)).containsExactly(3, 4);
        synchronization.replace(before, upload(5), Optional.empty());
        assertThat(fixture.book(9)).containsExactly(5);
        synchronization.replace(before, NONE, Optional.empty());
        assertThat(fixture.book(9)).isEmpty();
        assertThat(matcher.books().read(before).isNone()).isTrue();
    }

    @Test
    void losesNoWriteThatComesBeforeTheEventOfTheNewNumber() {
        var synchronization = over(matcher.books());
        synchronization.replace(after(), upload(4, 5), Optional.empty());
        synchronization.change(after(), upload(6), List.of(number(4)), Optional.empty());
        fixture.changeNumber(1, 9);
        assertThat(fixture.book(9)).containsExactly(5, 6);
    }

    @Test
    void clearsTheBookThatIsStillUnderTheFormerNumber() {
        over(matcher.books()).replace(after(), NONE, Optional.empty());
        fixture.changeNumber(1, 9);
        assertThat(fixture.book(9)).isEmpty();
    }

    @Test
    void beginsTheFirstBookUnderTheNumberThatTheMatcherHas() {
        fixture.signUp(7);
        var renumbered = new Owner(fixture.userId(7), number(8));
        over(matcher.books()).replace(renumbered, upload(2), Optional.empty());
        fixture.changeNumber(7, 8);
        assertThat(fixture.book(8)).containsExactly(2);
    }

    @Test
    void losesNoWriteThatTheEventOvertakes() {
        var before = fixture.owner(1);
        interrupted(() -> fixture.changeNumber(1, 9)).replace(before, upload(4), Optional.empty());
        assertThat(fixture.book(9)).containsExactly(4);
        assertThat(matcher.books().read(before).isNone()).isTrue();
    }

    @Test
    void losesNoFirstWriteThatTheEventOvertakes() {
        fixture.signUp(7);
        var before = fixture.owner(7);
        interrupted(() -> fixture.changeNumber(7, 8)).change(before, upload(4), List.of(), Optional.empty());
        assertThat(fixture.book(8)).containsExactly(4);
        assertThat(matcher.books().read(before).isNone()).isTrue();
    }

    /** It would be an entry of the own number in the book as it is, and none a moment later. */
    @Test
    void doesNotLoseAContactWithTheOwnFormerNumber() {
        var synchronization = over(matcher.books());
        assertThatThrownBy(() -> synchronization.replace(after(), upload(1, 2), Optional.empty()))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(fixture.book(1)).containsExactly(2, 3);
        var after = after();
        fixture.changeNumber(1, 9);
        synchronization.replace(after, upload(1, 2), Optional.empty());
        assertThat(fixture.book(9)).containsExactly(1, 2);
    }

    @Test
    void leavesNoBookOfAUserWhoIsDeletedBeforeTheWrite() {
        var ana = fixture.owner(1);
        var synchronization = interrupted(() -> fixture.delete(1));
        assertThatThrownBy(() -> synchronization.replace(ana, upload(2, 3, 4), Optional.empty()))
                .isInstanceOf(NotTheOwner.class);
        assertThatThrownBy(() -> synchronization.change(ana, upload(2), List.of(), Optional.empty()))
                .isInstanceOf(NotTheOwner.class);
        assertThat(matcher.books().read(ana).isNone()).isTrue();
        assertThat(matcher.feed().holdersOf(number(2))).isEmpty();
    }
}
