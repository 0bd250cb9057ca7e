package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.feed.FeedChange;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.StreamEntry.Kind;
import app.partymode.contacts.feed.Update.Type;
import app.partymode.contacts.users.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.feed.FeedStore} promises. */
public interface FeedStoreContract extends PortContract {

    @Test
    default void beginsIncompleteAndRemembersItsPosition() {
        ContractFixture fixture = fixture();
        assertThat(matcher().feed().feed().complete()).isFalse();
        assertThat(matcher().feed().feed().id()).isNotBlank();
        fixture.signUp(1, 2);
        var feed = matcher().feed().feed();
        assertThat(feed.stream()).isEqualTo("first");
        assertThat(feed.position()).isEqualTo(2);
        assertThat(feed.id()).isEqualTo(matcher().feed().feed().id());
    }

    @Test
    default void appliesAnEntryOnce() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        fixture.upload(1, 2);
        fixture.signUp(2);
        var again = StreamEntry.user("first", 2, ContractFixture.event(fixture.profile(2)));
        assertThat(matcher().feed().apply(List.of(again, again)).changed()).isEmpty();
        assertThat(fixture.news(1, 0)).containsExactly("joined 2");
    }

    @Test
    default void neverPutsAnOlderVersionOverANewerOne() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        var old = ContractFixture.event(fixture.profile(2));
        fixture.rename(2, "newer");
        fixture.send(old);
        assertThat(fixture.matches(1))
                .singleElement()
                .matches(match -> match.username().equals("newer"));
        assertThat(fixture.news(1, 0)).containsExactly("joined 2", "renamed 2");
    }

    @Test
    default void tellsWhoseUpdatesThereAre() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        var entries = List.of(fixture.entry(ContractFixture.event(fixture.profile(1))));
        assertThat(matcher().feed().apply(entries).changed()).isEmpty();
        fixture.upload(1, 2);
        fixture.upload(3, 2);
        assertThat(matcher().feed().holdersOf(number(2))).containsExactlyInAnyOrder(number(1), number(3));
        assertThat(matcher().feed().holdersOf(number(9))).isEmpty();
        fixture.upload(4, 1, 8);
        var numbers = List.of(number(1), number(2), number(9));
        assertThat(matcher().feed().holdersOfAny(numbers, 3).orElseThrow())
                .containsExactlyInAnyOrder(number(1), number(3), number(4));
        assertThat(matcher().feed().holdersOfAny(numbers, 2)).isEmpty();
        assertThat(matcher().feed().holdersOfAny(List.of(number(9)), 2).orElseThrow())
                .isEmpty();
    }

    @Test
    default void readsTheFeedWithoutRegardToReaders() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.block(2, 1);
        fixture.rename(2, "other");
        List<FeedChange> all = matcher().feed().changes(0, fixture.head(), 100);
        assertThat(all).extracting(FeedChange::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(all)
                .extracting(it -> it.type() + " " + it.userId())
                .contains("JOINED " + fixture.userId(2), "RENAMED " + fixture.userId(2));
        FeedChange left =
                all.stream().filter(it -> it.type() == Type.LEFT).findFirst().orElseThrow();
        assertThat(left.audience()).containsExactly(number(1));
        assertThat(left.subject()).isEqualTo(number(2));
        assertThat(matcher()
                        .feed()
                        .changes(all.getFirst().sequence(), all.getLast().sequence() - 1, 100))
                .isEqualTo(all.subList(1, all.size() - 1));
        assertThat(matcher().feed().changes(0, fixture.head(), 1)).containsExactly(all.getFirst());
        assertThat(matcher().feed().changes(fixture.head(), fixture.head(), 100))
                .isEmpty();
    }

    @Test
    default void noticesMissedEntries() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        assertThat(fixture.rebuild().feed().complete()).isTrue();
        fixture.signUp(2);
        assertThat(matcher().feed().feed().complete()).isTrue();
        fixture.missEntries(1);
        fixture.signUp(3);
        assertThat(matcher().feed().feed().complete()).isFalse();
        assertThat(fixture.rebuild().feed().complete()).isTrue();
    }

    @Test
    default void noticesALostStream() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.rebuild();
        fixture.loseStream("second");
        fixture.signUp(3);
        assertThat(matcher().feed().feed().complete()).isFalse();
        assertThat(matcher().feed().feed().position()).isEqualTo(1);
    }

    @Test
    default void canBeMarkedAsIncomplete() {
        ContractFixture fixture = fixture();
        fixture.rebuild();
        matcher().feed().markIncomplete();
        assertThat(matcher().feed().feed().complete()).isFalse();
    }

    @Test
    default void doesNotTrustARebuildThatMissedEntries() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        var begin = StreamEntry.marker("first", 3, Kind.REBUILD_BEGIN, "r", ContractFixture.NOON);
        var end = StreamEntry.marker("first", 5, Kind.REBUILD_END, "r", ContractFixture.NOON);
        var feed = matcher().feed().apply(List.of(begin, end)).feed();
        assertThat(feed.complete()).isFalse();
        assertThat(fixture.matcher().feed().feed().position()).isEqualTo(5);
    }

    @Test
    default void learnsOnARebuildWhatItMissed() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2, 3);
        fixture.loseStream("second");
        long head = fixture.head();
        fixture.signUp(3);
        fixture.rebuild();
        assertThat(fixture.news(1, head)).containsExactly("joined 3");
    }

    @Test
    default void appliesEachEntryOnceThoughSeveralInstancesTry() throws Exception {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        var entries = new ArrayList<StreamEntry>();
        for (int i = 0; i < 30; i++) {
            var p = fixture.profile(2);
            entries.add(fixture.entry(ContractFixture.event(new app.partymode.contacts.users.Profile(
                    p.userId(),
                    p.number(),
                    p.version() + 1 + i,
                    "name " + i,
                    false,
                    null,
                    p.discoverableBy(),
                    p.partyStatusVisibleTo(),
                    p.introductions(),
                    java.util.Set.of(),
                    null,
                    null))));
        }
        long head = fixture.head();
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
        assertThat(fixture.updates(1, head).stream().map(update -> update.username()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(i -> "name " + i).toList());
    }

    @Test
    default void learnsTheTimeOfASignupFromTheNextEventOrARebuild() {
        ContractFixture fixture = fixture();
        fixture.tellAsTheFirstVersion();
        fixture.signUp(1, 2);
        assertThat(matcher().users().find(fixture.userId(1)).orElseThrow().createdAt())
                .isNull();
        fixture.tellAll();
        fixture.rename(1, "other");
        assertThat(matcher().users().find(fixture.userId(1)).orElseThrow().createdAt())
                .isEqualTo(ContractFixture.NOON);
        long head = fixture.head();
        fixture.rebuild();
        assertThat(matcher().users().find(fixture.userId(2)).orElseThrow().createdAt())
                .isEqualTo(ContractFixture.NOON);
        fixture.tellAsTheFirstVersion();
        fixture.rename(1, "third");
        assertThat(matcher().users().find(fixture.userId(1)).orElseThrow().createdAt())
                .as("as an instance of before tells it")
                .isEqualTo(ContractFixture.NOON);
        assertThat(fixture.head()).isEqualTo(head + 1);
    }

    private static Visibility introductions(ContractFixture fixture, int person) {
        return fixture.matcher()
                .users()
                .find(fixture.userId(person))
                .orElseThrow()
                .introductions();
    }

    @Test
    default void introducesForContactsWhereAnOlderVersionTells() {
        ContractFixture fixture = fixture();
        fixture.tellAsTheFirstVersion();
        fixture.signUp(1, 2);
        fixture.introduce(2, Visibility.NOBODY);
        assertThat(introductions(fixture, 1)).isEqualTo(Visibility.CONTACTS);
        assertThat(introductions(fixture, 2)).isEqualTo(Visibility.CONTACTS);
        fixture.tellAll();
        fixture.rebuild();
        assertThat(introductions(fixture, 2)).as("told by a rebuild").isEqualTo(Visibility.NOBODY);
        fixture.tellAsTheFirstVersion();
        fixture.rename(2, "other");
        assertThat(introductions(fixture, 2)).as("kept").isEqualTo(Visibility.NOBODY);
    }
}
