package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.number;
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

    private boolean isSuppressed(Town town, int person) {
        return !matcher().suppressed().among(List.of(number(person))).isEmpty();
    }

    @Test
    default void tellsWhichNumbersAreSuppressed() {
        Town town = town();
        town.suppress(5);
        town.suppress(6);
        var suppressed = matcher().suppressed();
        assertThat(suppressed.among(List.of(number(4), number(5), number(7)))).containsExactly(number(5));
        assertThat(suppressed.among(List.of())).isEmpty();
        town.lift(5);
        assertThat(suppressed.among(List.of(number(5), number(6)))).containsExactly(number(6));
    }

    private static Admission adding(int person) {
        return Admission.ofAll(new BookChange(List.of(Town.contact(person)), List.of(), List.of()), Town.NOON);
    }

    @Test
    default void isNotMatchedByASweepAndLeavesTheBookWithIt() {
        Town town = town();
        town.limitTo(2, Duration.ofDays(1));
        town.sync(1, 2, 3, 5, 6);
        assertThat(town.entries(1)).containsExactly(2, 3, 5, 6);
        town.suppress(5);
        town.pass(Duration.ofDays(1));
        town.sweep();
        assertThat(town.entries(1)).containsExactly(2, 3, 6);
        assertThat(town.book(1)).containsExactly(2, 3, 6);
    }

    @Test
    default void leavesTheContactsThatWaitWithTheNextUpload() {
        Town town = town();
        town.limitTo(2, Duration.ofDays(1));
        town.sync(1, 2, 3, 5, 6);
        town.suppress(5);
        assertThat(matcher().books().read(town.owner(1)).suppressed())
                .as("told with the book, though it waits")
                .containsExactly(number(5));
        town.sync(1, 2, 3, 5, 6);
        assertThat(town.entries(1)).containsExactly(2, 3, 6);
    }

    @Test
    default void isForgottenAsANumberThatWasTested() {
        Town town = town();
        town.signUp(1);
        town.upload(1, 2, 5);
        town.upload(1, 2);
        town.suppress(5);
        Instant ever = Town.NOON.minus(Duration.ofDays(1));
        assertThat(matcher().tested().of(town.userId(1), List.of(number(5)), ever))
                .isEmpty();
    }

    @Test
    default void findsOneThatCameIntoABookAllTheSame() {
        Town town = town();
        town.upload(1, 2);
        town.suppress(5);
        assertThat(matcher().books().write(town.owner(1), 1, adding(5))).isTrue();
        assertThat(matcher().books().read(town.owner(1)).suppressed()).containsExactly(number(5));
        assertThat(matcher().books().read(town.owner(2)).suppressed()).isEmpty();
    }

    @Test
    default void takesANumberOutOfEveryBookAndMakesANewVersionOfThoseAlone() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2, 5);
        town.upload(2, 1, 5);
        town.upload(3, 1);
        assertThat(town.shared(1, 2)).containsExactly(5);

        town.suppress(5);

        assertThat(matcher().feed().holdersOf(number(5))).isEmpty();
        assertThat(town.book(1)).containsExactly(2);
        assertThat(town.shared(1, 2)).isEmpty();
        assertThat(matcher().books().read(town.owner(1)).book().version()).isEqualTo(2);
        assertThat(matcher().books().read(town.owner(3)).book().version()).isEqualTo(1);
        assertThat(matcher().books().write(town.owner(1), 1, adding(7)))
                .as("a change of the version before")
                .isFalse();
        town.upload(1, 2, 7);
        assertThat(town.book(1)).containsExactly(2, 7);
    }

    @Test
    default void leavesManyBooksInSmallSteps() {
        Town town = town();
        IntStream.rangeClosed(1, 25).forEach(owner -> town.upload(owner, 50, 51));
        town.send(suppression(50, 1, true));
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
        Town town = town();
        town.upload(1, 2, 5);
        town.suppress(5);
        town.upload(1, 2, 5);
        assertThat(town.book(1)).containsExactly(2);
        town.lift(5);
        town.upload(1, 2, 5);
        assertThat(town.book(1)).containsExactly(2, 5);
    }

    @Test
    default void neverPutsAnOlderStateOverANewerOne() {
        Town town = town();
        town.send(suppression(5, 7, true));
        town.send(suppression(5, 6, false));
        assertThat(isSuppressed(town, 5)).isTrue();
        town.send(suppression(5, 7, true));
        town.send(suppression(5, 8, false));
        assertThat(isSuppressed(town, 5)).isFalse();
        town.send(suppression(5, 8, false));
        assertThat(isSuppressed(town, 5)).isFalse();
    }

    @Test
    default void appliesASuppressionOnce() {
        Town town = town();
        var suppress = town.entry(suppression(5, 1, true));
        var lift = town.entry(suppression(5, 2, false));
        matcher().feed().apply(List.of(suppress, lift));
        matcher().feed().apply(List.of(suppress));
        assertThat(isSuppressed(town, 5)).isFalse();
    }

    /** The order in which the stream tells of an account's end and the suppression after it is not certain. */
    @Test
    default void forgetsAUserWhoseNumberIsSuppressedThoughTheEndOfTheAccountIsStillToBeHeardOf() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1);
        String former = town.userId(2);
        town.suppress(2);
        assertThat(town.matches(1)).isEmpty();
        assertThat(town.news(1, 0)).isEmpty();
        assertThat(matcher().users().find(former)).isEmpty();
        assertThat(matcher().feed().holdersOf(number(1))).isEmpty();
        assertThat(isSuppressed(town, 2)).isTrue();
    }

    @Test
    default void matchesWhoeverSignsUpAgain() {
        Town town = town();
        town.signUp(1);
        town.upload(1, 2);
        town.suppress(2);
        town.signUp(2);
        assertThat(town.matches(1)).isEmpty();
        town.upload(1, 2);
        assertThat(town.matchedPeople(1)).containsExactly(2);
    }

    @Test
    default void keepsSuppressionsThroughARebuildAndForgetsThoseThatAreGone() {
        Town town = town();
        town.upload(1, 2, 5);
        town.suppress(5);
        town.suppress(6);
        town.rebuild(6);
        assertThat(isSuppressed(town, 5)).isTrue();
        assertThat(isSuppressed(town, 6)).isFalse();
        town.upload(1, 2, 5, 6);
        assertThat(town.book(1)).containsExactly(2, 6);
    }

    @Test
    default void learnsInARebuildWhatItMissed() {
        Town town = town();
        town.upload(1, 2, 5);
        town.loseStream("second");
        town.missSuppression(5);
        assertThat(town.book(1)).containsExactly(2, 5);
        town.rebuild();
        assertThat(isSuppressed(town, 5)).isTrue();
        assertThat(town.book(1)).containsExactly(2);
    }

    @Test
    default void losesNothingOfUploadsWhileANumberIsSuppressedAndLifted() throws Exception {
        Town town = town();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.rangeClosed(1, 6)
                    .mapToObj(owner -> threads.submit(() -> {
                        for (int round = 0; round < 15; round++) {
                            town.upload(owner, 50, 51, 60 + round);
                        }
                    }))
                    .toList();
            for (int round = 0; round < 10; round++) {
                town.suppress(50);
                town.lift(50);
            }
            town.suppress(50);
            for (var upload : uploads) {
                upload.get();
            }
        }
        IntStream.rangeClosed(1, 6).forEach(owner -> {
            town.upload(owner, 50, 51, 74);
            assertThat(town.book(owner)).containsExactly(51, 74);
        });
        assertThat(matcher().feed().holdersOf(number(50))).isEmpty();
    }
}
