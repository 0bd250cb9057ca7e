package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.feed.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.suppression.SuppressedNumbers} promises, and what the events that bring them do. */
public interface SuppressedNumbersContract extends PortContract {

    private static Suppression suppression(int person, long version, boolean suppressed) {
        return new Suppression(number(person).digits(), version, suppressed);
    }

    private boolean isSuppressed(ContractFixture fixture, int person) {
        return !matcher().suppressed().among(List.of(number(person))).isEmpty();
    }

    @Test
    default void tellsWhichNumbersAreSuppressed() {
        ContractFixture fixture = fixture();
        fixture.suppress(5);
        fixture.suppress(6);
        var suppressed = matcher().suppressed();
        assertThat(suppressed.among(List.of(number(4), number(5), number(7)))).containsExactly(number(5));
        assertThat(suppressed.among(List.of())).isEmpty();
        fixture.lift(5);
        assertThat(suppressed.among(List.of(number(5), number(6)))).containsExactly(number(6));
    }

    private static Admission adding(int person) {
        return Admission.ofAll(
                new BookChange(List.of(ContractFixture.contact(person)), List.of(), List.of()), ContractFixture.NOON);
    }

    @Test
    default void isNotMatchedByASweepAndLeavesTheBookWithIt() {
        ContractFixture fixture = fixture();
        fixture.limitTo(2, Duration.ofDays(1));
        fixture.sync(1, 2, 3, 5, 6);
        assertThat(fixture.entries(1)).containsExactly(2, 3, 5, 6);
        fixture.suppress(5);
        fixture.pass(Duration.ofDays(1));
        fixture.sweep();
        assertThat(fixture.entries(1)).containsExactly(2, 3, 6);
        assertThat(fixture.book(1)).containsExactly(2, 3, 6);
    }

    @Test
    default void removesSuppressedDeferredContactsWithTheNextUpload() {
        ContractFixture fixture = fixture();
        fixture.limitTo(2, Duration.ofDays(1));
        fixture.sync(1, 2, 3, 5, 6);
        fixture.suppress(5);
        assertThat(matcher().books().read(fixture.owner(1)).suppressed())
                .as("told with the book, though it waits")
                .containsExactly(number(5));
        fixture.sync(1, 2, 3, 5, 6);
        assertThat(fixture.entries(1)).containsExactly(2, 3, 6);
    }

    @Test
    default void isForgottenAsANumberThatWasTested() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        fixture.upload(1, 2, 5);
        fixture.upload(1, 2);
        fixture.suppress(5);
        Instant ever = ContractFixture.NOON.minus(Duration.ofDays(1));
        assertThat(matcher().tested().of(fixture.userId(1), List.of(number(5)), ever))
                .isEmpty();
    }

    @Test
    default void findsOneThatCameIntoABookAllTheSame() {
        ContractFixture fixture = fixture();
        fixture.upload(1, 2);
        fixture.suppress(5);
        assertThat(matcher().books().write(fixture.owner(1), 1, adding(5))).isTrue();
        assertThat(matcher().books().read(fixture.owner(1)).suppressed()).containsExactly(number(5));
        assertThat(matcher().books().read(fixture.owner(2)).suppressed()).isEmpty();
    }

    @Test
    default void takesANumberOutOfEveryBookAndMakesANewVersionOfThoseAlone() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 5);
        fixture.upload(2, 1, 5);
        fixture.upload(3, 1);
        assertThat(fixture.shared(1, 2)).containsExactly(5);

        fixture.suppress(5);

        assertThat(matcher().feed().holdersOf(number(5))).isEmpty();
        assertThat(fixture.book(1)).containsExactly(2);
        assertThat(fixture.shared(1, 2)).isEmpty();
        assertThat(matcher().books().read(fixture.owner(1)).book().version()).isEqualTo(2);
        assertThat(matcher().books().read(fixture.owner(3)).book().version()).isEqualTo(1);
        assertThat(matcher().books().write(fixture.owner(1), 1, adding(7)))
                .as("a change of the version before")
                .isFalse();
        fixture.upload(1, 2, 7);
        assertThat(fixture.book(1)).containsExactly(2, 7);
    }

    @Test
    default void leavesManyBooksInSmallSteps() {
        ContractFixture fixture = fixture();
        IntStream.rangeClosed(1, 25).forEach(owner -> fixture.upload(owner, 50, 51));
        fixture.send(suppression(50, 1, true));
        assertThat(matcher().feed().holdersOf(number(50)))
                .as("a step of its own")
                .hasSize(25);

        assertThat(matcher().suppressed().leaveBooks(10)).isTrue();
        assertThat(matcher().feed().holdersOf(number(50))).hasSize(15);
        while (matcher().suppressed().leaveBooks(10)) {}

        assertThat(matcher().feed().holdersOf(number(50))).isEmpty();
        assertThat(matcher().feed().holdersOf(number(51))).hasSize(25);
    }

    @Test
    default void letsANumberInAgainOnceItIsLifted() {
        ContractFixture fixture = fixture();
        fixture.upload(1, 2, 5);
        fixture.suppress(5);
        fixture.upload(1, 2, 5);
        assertThat(fixture.book(1)).containsExactly(2);
        fixture.lift(5);
        fixture.upload(1, 2, 5);
        assertThat(fixture.book(1)).containsExactly(2, 5);
    }

    @Test
    default void neverPutsAnOlderStateOverANewerOne() {
        ContractFixture fixture = fixture();
        fixture.send(suppression(5, 7, true));
        fixture.send(suppression(5, 6, false));
        assertThat(isSuppressed(fixture, 5)).isTrue();
        fixture.send(suppression(5, 7, true));
        fixture.send(suppression(5, 8, false));
        assertThat(isSuppressed(fixture, 5)).isFalse();
        fixture.send(suppression(5, 8, false));
        assertThat(isSuppressed(fixture, 5)).isFalse();
    }

    @Test
    default void appliesASuppressionOnce() {
        ContractFixture fixture = fixture();
        var suppress = fixture.entry(suppression(5, 1, true));
        var lift = fixture.entry(suppression(5, 2, false));
        matcher().feed().apply(List.of(suppress, lift));
        matcher().feed().apply(List.of(suppress));
        assertThat(isSuppressed(fixture, 5)).isFalse();
    }

    /** The order in which the stream tells of an account's end and the suppression after it is not certain. */
    @Test
    default void forgetsAUserWhoseNumberIsSuppressedBeforeTheDeletionArrives() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.upload(2, 1);
        String former = fixture.userId(2);
        fixture.suppress(2);
        assertThat(fixture.matches(1)).isEmpty();
        assertThat(fixture.news(1, 0)).isEmpty();
        assertThat(matcher().users().find(former)).isEmpty();
        assertThat(matcher().feed().holdersOf(number(1))).isEmpty();
        assertThat(isSuppressed(fixture, 2)).isTrue();
    }

    @Test
    default void matchesAUserWhoSignsUpAgain() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        fixture.upload(1, 2);
        fixture.suppress(2);
        fixture.signUp(2);
        assertThat(fixture.matches(1)).isEmpty();
        fixture.upload(1, 2);
        assertThat(fixture.matchedPeople(1)).containsExactly(2);
    }

    @Test
    default void keepsSuppressionsThroughARebuildAndForgetsLiftedOnes() {
        ContractFixture fixture = fixture();
        fixture.upload(1, 2, 5);
        fixture.suppress(5);
        fixture.suppress(6);
        fixture.rebuild(6);
        assertThat(isSuppressed(fixture, 5)).isTrue();
        assertThat(isSuppressed(fixture, 6)).isFalse();
        fixture.upload(1, 2, 5, 6);
        assertThat(fixture.book(1)).containsExactly(2, 6);
    }

    @Test
    default void learnsInARebuildWhatItMissed() {
        ContractFixture fixture = fixture();
        fixture.upload(1, 2, 5);
        fixture.loseStream("second");
        fixture.missSuppression(5);
        assertThat(fixture.book(1)).containsExactly(2, 5);
        fixture.rebuild();
        assertThat(isSuppressed(fixture, 5)).isTrue();
        assertThat(fixture.book(1)).containsExactly(2);
    }

    @Test
    default void losesNothingOfUploadsWhileANumberIsSuppressedAndLifted() throws Exception {
        ContractFixture fixture = fixture();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.rangeClosed(1, 6)
                    .mapToObj(owner -> threads.submit(() -> {
                        for (int round = 0; round < 15; round++) {
                            fixture.upload(owner, 50, 51, 60 + round);
                        }
                    }))
                    .toList();
            for (int round = 0; round < 10; round++) {
                fixture.suppress(50);
                fixture.lift(50);
            }
            fixture.suppress(50);
            for (var upload : uploads) {
                upload.get();
            }
        }
        IntStream.rangeClosed(1, 6).forEach(owner -> {
            fixture.upload(owner, 50, 51, 74);
            assertThat(fixture.book(owner)).containsExactly(51, 74);
        });
        assertThat(matcher().feed().holdersOf(number(50))).isEmpty();
    }
}
