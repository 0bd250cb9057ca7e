package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.partying;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Update.Type;
import app.partymode.contacts.users.Visibility;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Matches and updates give matches: a client that reads the matches at a cursor and applies every later update has what the
 * matches are. One test for each kind of change; {@link FollowedMatches} does it for any.
 */
public interface CompleteFeedContract extends PortContract {

    /** 1, 2 and 3 are registered; 1 has 2 and 3. */
    default ContractFixture friends() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 3);
        return fixture;
    }

    /** Performs it, and checks that the updates tell it to all but the owner of a book that it changes, and to 1 as these. */
    private static void tells(ContractFixture fixture, Runnable change, String... news) {
        var followed = new FollowedMatches(fixture);
        var books = new HashMap<Integer, int[]>();
        IntStream.rangeClosed(1, 4).forEach(person -> {
            followed.read(person);
            books.put(person, fixture.entries(person));
        });
        long head = fixture.head();
        change.run();
        assertThat(fixture.news(1, head)).containsExactly(news);
        books.forEach((person, book) -> {
            if (Arrays.equals(book, fixture.entries(person))) {
                assertThat(followed.difference(person)).isNull();
            }
        });
    }

    private static Update last(ContractFixture fixture, int reader) {
        return fixture.updates(reader, 0).getLast();
    }

    @Test
    default void tellsThatAMatchHides() {
        ContractFixture fixture = friends();
        tells(fixture, () -> fixture.privacy(2, Visibility.NOBODY, Visibility.CONTACTS), "left 2");
        tells(fixture, () -> fixture.privacy(2, Visibility.EVERYONE, Visibility.CONTACTS), "joined 2");
        tells(fixture, () -> fixture.privacy(2, Visibility.CONTACTS, Visibility.CONTACTS), "left 2");
    }

    @Test
    default void tellsNothingOfHidingToThoseForWhomItChangesNothing() {
        ContractFixture fixture = friends();
        fixture.upload(2, 1);
        tells(fixture, () -> fixture.privacy(2, Visibility.CONTACTS, Visibility.CONTACTS));
        tells(fixture, () -> fixture.privacy(3, Visibility.CONTACTS, Visibility.CONTACTS), "left 3");
        tells(fixture, () -> fixture.privacy(3, Visibility.NOBODY, Visibility.CONTACTS));
        tells(fixture, () -> fixture.privacy(3, Visibility.CONTACTS, Visibility.CONTACTS));
        tells(fixture, () -> fixture.delete(3));
    }

    @Test
    default void tellsBothOfABlockAndOfItsEnd() {
        ContractFixture fixture = friends();
        fixture.upload(2, 1);
        long head = fixture.head();
        tells(fixture, () -> fixture.block(2, 1), "left 2");
        assertThat(fixture.news(2, head)).containsExactly("left 1");
        tells(fixture, () -> fixture.block(2), "joined 2");
        tells(fixture, () -> fixture.block(1, 2, 3), "left 2", "left 3");
        tells(fixture, () -> fixture.block(2, 1));
        tells(fixture, () -> fixture.block(1), "joined 3");
    }

    /** Readers who come later are told no more than those who read all the time. */
    @Test
    default void tellsNothingOfATimeAtWhichTheUserWasHiddenAfterwards() {
        ContractFixture fixture = friends();
        fixture.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        long head = fixture.head();
        fixture.party(2, partying("for all"));
        fixture.block(2, 1);
        fixture.party(2, partying("not for 1"));
        fixture.block(2);
        fixture.party(2, partying("for all again"));
        assertThat(statuses(fixture, head)).containsExactly("for all", "for all again");
        fixture.privacy(2, Visibility.NOBODY, Visibility.EVERYONE);
        fixture.party(2, partying("for nobody"));
        fixture.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(statuses(fixture, head)).containsExactly("for all", "for all again");
        fixture.block(2, 1);
        fixture.changeNumber(2, 4);
        fixture.party(4, partying("not for 1 either"));
        fixture.upload(1, 2, 4);
        fixture.block(4);
        assertThat(statuses(fixture, head)).isEmpty();
    }

    /** Of the updates of the status that 1 is told after a place. */
    private static List<String> statuses(ContractFixture fixture, long after) {
        return fixture.updates(1, after).stream()
                .filter(update -> update.type() == Type.PARTY_STATUS)
                .map(update -> String.valueOf(update.partyStatus().message()))
                .toList();
    }

    /** Neither of the last status, which the match tells, nor of one that was over by then. */
    @Test
    default void tellsNothingForContactsOfATimeAtWhichTheReaderWasNone() {
        ContractFixture fixture = friends();
        long head = fixture.head();
        fixture.party(2, partying("over"));
        tells(fixture, () -> party(fixture, "before", 1), "reciprocal 2");
        assertThat(last(fixture, 1).partyStatus()).isEqualTo(partying("before"));
        fixture.party(2, partying("with 1"));
        assertThat(statuses(fixture, head)).containsExactly("with 1");
        tells(fixture, () -> party(fixture, "without 1"), "reciprocal 2");
        fixture.party(2, partying("without 1 again"));
        fixture.block(2, 1);
        fixture.upload(2, 1);
        fixture.block(2);
        fixture.party(2, partying("again with 1"));
        assertThat(statuses(fixture, head)).containsExactly("again with 1");
    }

    private static void party(ContractFixture fixture, String message, int... bookAfterwards) {
        fixture.party(2, partying(message));
        fixture.upload(2, bookAfterwards);
    }

    @Test
    default void tellsThatAMatchHasTheReaderOrNoLonger() {
        ContractFixture fixture = friends();
        tells(fixture, () -> fixture.upload(2, 1, 3), "reciprocal 2");
        assertThat(last(fixture, 1).reciprocal()).isTrue();
        tells(fixture, () -> fixture.upload(2, 3), "reciprocal 2");
        assertThat(last(fixture, 1).reciprocal()).isFalse();
        tells(fixture, () -> fixture.upload(3, 2));
    }

    @Test
    default void tellsWhatBecomesVisibleWithReciprocity() {
        ContractFixture fixture = friends();
        fixture.privacy(2, Visibility.CONTACTS, Visibility.CONTACTS);
        fixture.party(2, partying("here"));
        tells(fixture, () -> fixture.upload(2, 1), "joined 2");
        assertThat(last(fixture, 1).partyStatus()).isEqualTo(partying("here"));
        tells(fixture, () -> fixture.upload(2), "left 2");
        fixture.privacy(2, Visibility.EVERYONE, Visibility.CONTACTS);
        tells(fixture, () -> fixture.upload(2, 1), "reciprocal 2");
        assertThat(last(fixture, 1).partyStatus()).isEqualTo(partying("here"));
        tells(fixture, () -> fixture.upload(2), "reciprocal 2");
        assertThat(last(fixture, 1).partyStatus()).isNull();
    }

    @Test
    default void tellsWhoMaySeeAStatusAndWhoMayNoLonger() {
        ContractFixture fixture = friends();
        fixture.upload(3, 1);
        fixture.party(2, partying("here"));
        fixture.party(3, partying("there"));
        tells(fixture, () -> fixture.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE), "party-status 2");
        assertThat(last(fixture, 1).partyStatus()).isEqualTo(partying("here"));
        tells(fixture, () -> fixture.privacy(3, Visibility.EVERYONE, Visibility.EVERYONE));
        tells(fixture, () -> fixture.privacy(3, Visibility.EVERYONE, Visibility.NOBODY), "party-status 3");
        assertThat(last(fixture, 1).partyStatus()).isNull();
        tells(fixture, () -> fixture.party(3, partying("hidden")));
        tells(fixture, () -> fixture.privacy(2, Visibility.EVERYONE, Visibility.CONTACTS), "party-status 2");
        assertThat(last(fixture, 1).partyStatus()).isNull();
    }

    @Test
    default void keepsTheStatusOfAMatchWhoTakesAnotherName() {
        ContractFixture fixture = friends();
        fixture.upload(2, 1);
        fixture.party(2, partying("here"));
        tells(fixture, () -> fixture.rename(2, "new name"), "renamed 2");
        assertThat(last(fixture, 1))
                .returns("new name", Update::username)
                .returns(partying("here"), Update::partyStatus)
                .returns(true, Update::reciprocal)
                .returns(false, Update::verified);
    }

    @Test
    default void tellsThatANumberIsVerified() {
        ContractFixture fixture = friends();
        tells(fixture, () -> fixture.verify(2), "renamed 2");
        assertThat(last(fixture, 1).verified()).isTrue();
    }

    @Test
    default void tellsOfAContactThatIsAdmittedLater() {
        ContractFixture fixture = fixture();
        fixture.limitTo(1, Duration.ofHours(1));
        fixture.signUp(1, 2, 3);
        fixture.sync(3, 1);
        fixture.sync(1, 3, 2);
        tells(
                fixture,
                () -> {
                    fixture.pass(Duration.ofHours(2));
                    fixture.sweep();
                },
                "joined 3");
        assertThat(last(fixture, 1).reciprocal()).isTrue();
        assertThat(fixture.news(3, 0)).endsWith("reciprocal 1");
    }

    @Test
    default void tellsAReaderWhoseNumberChangesWhatThatChanges() {
        ContractFixture fixture = friends();
        fixture.upload(2, 1);
        fixture.upload(3, 9);
        fixture.privacy(3, Visibility.CONTACTS, Visibility.CONTACTS);
        var followed = new FollowedMatches(fixture);
        followed.read(1);
        long head = fixture.head();
        fixture.changeNumber(1, 9);
        assertThat(fixture.news(9, head)).containsExactlyInAnyOrder("reciprocal 2", "joined 3");
        assertThat(followed.difference(9)).isNull();
    }

    @Test
    default void tellsAReaderWhoTakesTheNumberOfAMatch() {
        ContractFixture fixture = friends();
        var followed = new FollowedMatches(fixture);
        followed.read(1);
        String id = fixture.userId(1);
        fixture.delete(2);
        fixture.changeNumber(1, 2);
        assertThat(fixture.userId(2)).isEqualTo(id);
        assertThat(followed.difference(2)).isNull();
    }
}
