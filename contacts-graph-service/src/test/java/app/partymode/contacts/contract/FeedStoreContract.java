package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.StreamEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.feed.FeedStore} promises. */
public interface FeedStoreContract extends PortContract {

    @Test
    default void beginsIncompleteAndRemembersItsPosition() {
        Town town = town();
        assertThat(matcher().feed().feed().complete()).isFalse();
        assertThat(matcher().feed().feed().id()).isNotBlank();
        town.signUp(1, 2);
        var feed = matcher().feed().feed();
        assertThat(feed.stream()).isEqualTo("first");
        assertThat(feed.position()).isEqualTo(2);
        assertThat(feed.id()).isEqualTo(matcher().feed().feed().id());
    }

    @Test
    default void appliesAnEntryOnce() {
        Town town = town();
        town.signUp(1);
        town.upload(1, 2);
        town.signUp(2);
        var again = StreamEntry.user("first", 2, Town.event(town.profile(2)));
        assertThat(matcher().feed().apply(List.of(again, again)).changed()).isEmpty();
        assertThat(town.news(1, 0)).containsExactly("joined 2");
    }

    @Test
    default void neverPutsAnOlderVersionOverANewerOne() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        var old = Town.event(town.profile(2));
        town.rename(2, "newer");
        town.send(old);
        assertThat(town.matches(1))
                .singleElement()
                .matches(match -> match.username().equals("newer"));
        assertThat(town.news(1, 0)).containsExactly("joined 2", "renamed 2");
    }

    @Test
    default void tellsWhoseUpdatesThereAre() {
        Town town = town();
        town.signUp(1, 2);
        var entries = List.of(town.entry(Town.event(town.profile(1))));
        assertThat(matcher().feed().apply(entries).changed()).isEmpty();
        town.upload(1, 2);
        town.upload(3, 2);
        assertThat(matcher().feed().holdersOf(number(2))).containsExactlyInAnyOrder(number(1), number(3));
        assertThat(matcher().feed().holdersOf(number(9))).isEmpty();
    }

    @Test
    default void noticesMissedEntries() {
        Town town = town();
        town.signUp(1);
        assertThat(town.rebuild().feed().complete()).isTrue();
        town.signUp(2);
        assertThat(matcher().feed().feed().complete()).isTrue();
        town.missEntries(1);
        town.signUp(3);
        assertThat(matcher().feed().feed().complete()).isFalse();
        assertThat(town.rebuild().feed().complete()).isTrue();
    }

    @Test
    default void noticesALostStream() {
        Town town = town();
        town.signUp(1, 2);
        town.rebuild();
        town.loseStream("second");
        town.signUp(3);
        assertThat(matcher().feed().feed().complete()).isFalse();
        assertThat(matcher().feed().feed().position()).isEqualTo(1);
    }

    @Test
    default void canBeToldThatEntriesAreLost() {
        Town town = town();
        town.rebuild();
        matcher().feed().markIncomplete();
        assertThat(matcher().feed().feed().complete()).isFalse();
    }

    @Test
    default void doesNotTrustARebuildThatMissedEntries() {
        Town town = town();
        town.signUp(1, 2);
        var begin = StreamEntry.marker("first", 3, Kind.REBUILD_BEGIN, "r", Town.NOON);
        var end = StreamEntry.marker("first", 5, Kind.REBUILD_END, "r", Town.NOON);
        var feed = matcher().feed().apply(List.of(begin, end)).feed();
        assertThat(feed.complete()).isFalse();
        assertThat(town.matcher().feed().feed().position()).isEqualTo(5);
    }

    @Test
    default void forgetsOnARebuildThoseWhoAreNotInTheMainDatabase() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2, 3);
        town.upload(3, 1);
        long head = town.head();
        town.rebuild(3);
        assertThat(town.matchedPeople(1)).containsExactly(2);
        assertThat(town.news(1, head)).containsExactly("left 3");
        assertThat(matcher().feed().holdersOf(number(1))).isEmpty();
    }

    @Test
    default void learnsOnARebuildWhatItMissed() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2, 3);
        town.loseStream("second");
        long head = town.head();
        town.signUp(3);
        town.rebuild();
        assertThat(town.news(1, head)).containsExactly("joined 3");
    }

    @Test
    default void forgetsTheBookOfThoseWhoLeave() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2, 3);
        town.delete(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        town.signUp(1);
        assertThat(town.book(1)).isEmpty();
    }

    @Test
    default void givesANumberToItsNewestUserWhoInheritsNothing() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1, 3);
        long head = town.head();
        var former = town.profile(2);
        town.delete(2);
        town.signUp(2);
        assertThat(town.userId(2)).isNotEqualTo(former.userId());
        assertThat(town.book(2)).isEmpty();
        assertThat(town.news(1, head)).containsExactly("left 2", "joined 2");
    }

    @Test
    default void takesANumberFromItsFormerUserEvenBeforeHearingThatItLeft() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1, 3);
        long head = town.head();
        var profile = town.profile(2);
        town.send(Town.event(new app.partymode.contacts.users.Profile(
                "another",
                profile.number(),
                1,
                "other",
                false,
                null,
                profile.discoverableBy(),
                profile.partyStatusVisibleTo(),
                java.util.Set.of(),
                null)));
        assertThat(town.news(1, head)).containsExactly("left 2", "joined 2");
        assertThat(town.matches(1))
                .singleElement()
                .matches(match -> match.userId().equals("another") && !match.reciprocal());
        assertThat(matcher()
                        .books()
                        .read(new Owner("another", number(2)))
                        .book()
                        .size())
                .isZero();
    }

    @Test
    default void dropsABookThatWasWrittenAfterItsUserHadLeft() {
        Town town = town();
        var ghost = new Owner("ghost", number(1));
        matcher()
                .books()
                .write(
                        ghost,
                        0,
                        Admission.ofAll(new BookChange(List.of(Town.contact(2)), List.of(), List.of()), Town.NOON));
        town.signUp(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        assertThat(town.book(1)).isEmpty();
    }

    @Test
    default void keepsABookThatWasWrittenBeforeItsUserWasHeardOf() {
        Town town = town();
        town.upload(1, 2);
        town.signUp(1);
        assertThat(town.book(1)).containsExactly(2);
    }

    @Test
    default void appliesEachEntryOnceThoughSeveralInstancesTry() throws Exception {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        var entries = new ArrayList<StreamEntry>();
        for (int i = 0; i < 30; i++) {
            var p = town.profile(2);
            entries.add(town.entry(Town.event(new app.partymode.contacts.users.Profile(
                    p.userId(),
                    p.number(),
                    p.version() + 1 + i,
                    "name " + i,
                    false,
                    null,
                    p.discoverableBy(),
                    p.partyStatusVisibleTo(),
                    java.util.Set.of(),
                    null))));
        }
        long head = town.head();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var instances = IntStream.range(0, 4)
                    .mapToObj(instance -> threads.submit(() -> {
                        for (int i = 0; i < entries.size(); i += 3) {
                            matcher().feed().apply(entries.subList(i, i + 3));
                        }
                    }))
                    .toList();
            for (var instance : instances) {
                instance.get();
            }
        }
        assertThat(town.updates(1, head).stream().map(update -> update.username()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(i -> "name " + i).toList());
    }

    @Test
    default void keepsABookThatWasUploadedUnderTheNewNumberBeforeTheMoveWasHeardOf() {
        Town town = town();
        town.signUp(1);
        town.upload(1, 2, 3);
        var after = new Owner(town.userId(1), number(9));
        var uploaded = new BookChange(List.of(Town.contact(3), Town.contact(4)), List.of(), List.of());
        assertThat(matcher().books().write(after, 0, Admission.ofAll(uploaded, Town.NOON)))
                .isTrue();
        town.changeNumber(1, 9);
        assertThat(town.book(9)).containsExactly(3, 4);
        assertThat(matcher().books().read(after).book().version()).isEqualTo(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        assertThat(matcher().feed().holdersOf(number(3))).containsExactly(number(9));
        town.upload(9, 5);
        assertThat(town.book(9)).containsExactly(5);
    }

    @Test
    default void learnsWhenSomebodySignedUpFromTheNextEventOrARebuild() {
        Town town = town();
        town.forgetSignups();
        town.signUp(1, 2);
        assertThat(matcher().users().find(town.userId(1)).orElseThrow().createdAt())
                .isNull();
        town.tellSignups();
        town.rename(1, "other");
        assertThat(matcher().users().find(town.userId(1)).orElseThrow().createdAt())
                .isEqualTo(Town.NOON);
        long head = town.head();
        town.rebuild();
        assertThat(matcher().users().find(town.userId(2)).orElseThrow().createdAt())
                .isEqualTo(Town.NOON);
        town.forgetSignups();
        town.rename(1, "third");
        assertThat(matcher().users().find(town.userId(1)).orElseThrow().createdAt())
                .as("as an instance of before tells it")
                .isEqualTo(Town.NOON);
        assertThat(town.head()).isEqualTo(head + 1);
    }
}
