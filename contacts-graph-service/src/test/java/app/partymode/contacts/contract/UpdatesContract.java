package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.NOON;
import static app.partymode.contacts.contract.Town.number;
import static app.partymode.contacts.contract.Town.partying;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.feed.Update;
import app.partymode.contacts.users.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.feed.Updates} promises. */
public interface UpdatesContract extends PortContract {

    @Test
    default void tellsAllThatHappensToAContact() {
        Town town = town();
        town.signUp(1);
        town.upload(1, 2);
        town.signUp(2);
        town.upload(2, 1);
        town.rename(2, "new name");
        town.party(2, partying("hi"));
        town.party(2, null);
        town.delete(2);
        assertThat(town.news(1, 0)).containsExactly("left 2");
        town.signUp(2);
        town.upload(2, 1);
        String id = town.userId(2);
        long head = town.head();
        town.rename(2, "new name");
        town.party(2, partying("hi"));
        town.party(2, null);
        assertThat(town.updates(1, head))
                .containsExactly(
                        new Update(head + 1, Update.Type.RENAMED, number(2), id, "new name", null, NOON),
                        new Update(head + 2, Update.Type.PARTY_STATUS, number(2), id, "new name", partying("hi"), NOON),
                        new Update(head + 3, Update.Type.PARTY_STATUS, number(2), id, "new name", null, NOON));
    }

    @Test
    default void tellsOfALeaverOnlyThoseWhoMightSeeThePersonBefore() {
        Town town = town();
        town.signUp(1, 2, 3, 4, 5);
        town.upload(1, 2);
        town.upload(3, 2);
        town.upload(4, 2);
        town.upload(2, 1, 4);
        town.privacy(2, Visibility.CONTACTS, Visibility.CONTACTS);
        town.block(2, 4);
        long head = town.head();
        town.delete(2);
        town.upload(5, 2);
        assertThat(town.news(1, head)).containsExactly("left 2");
        assertThat(town.news(3, head)).isEmpty();
        assertThat(town.news(4, head)).isEmpty();
        assertThat(town.news(5, head)).isEmpty();
    }

    @Test
    default void tellsNothingOfThoseWhoAreNotContacts() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(2, 1);
        town.rename(2, "new name");
        assertThat(town.updates(1, 0)).isEmpty();
        town.upload(1, 2);
        assertThat(town.news(1, 0)).containsExactly("joined 2", "renamed 2");
    }

    @Test
    default void tellsNothingOfThoseWhoHide() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1);
        town.privacy(2, Visibility.NOBODY, Visibility.EVERYONE);
        town.rename(2, "while hidden");
        town.party(2, partying("hidden"));
        assertThat(town.updates(1, 0)).isEmpty();
        town.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(town.news(1, 0)).containsExactly("joined 2");
        town.block(2, 1);
        assertThat(town.updates(1, 0)).isEmpty();
        town.block(2);
        town.block(1, 2);
        assertThat(town.updates(1, 0)).isEmpty();
    }

    @Test
    default void keepsAStatusToThoseForWhomItWasMeant() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2);
        town.upload(3, 2);
        town.upload(2, 3);
        long head = town.head();
        town.party(2, partying("for my contacts"));
        town.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(town.updates(1, head)).isEmpty();
        assertThat(town.news(3, head)).containsExactly("party-status 2");
        town.party(2, partying("for everyone"));
        assertThat(town.news(1, head)).containsExactly("party-status 2");
        town.privacy(2, Visibility.EVERYONE, Visibility.NOBODY);
        assertThat(town.updates(1, head)).isEmpty();
        assertThat(town.updates(3, head)).isEmpty();
    }

    @Test
    default void readsPageByPage() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2, 3);
        IntStream.range(0, 20).forEach(i -> town.rename(2 + i % 2, "name " + i));
        long head = town.head();
        var pages = new ArrayList<Update>();
        long after = 0;
        List<Update> page;
        do {
            page = matcher().updates().read(town.owner(1), after, head, 7).updates();
            pages.addAll(page);
            after = page.isEmpty() ? after : page.getLast().sequence();
        } while (!page.isEmpty());
        assertThat(pages).hasSize(22).isEqualTo(town.updates(1, 0));
        assertThat(pages).extracting(Update::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void doesNotReadBeyondThePlaceAskedFor() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        long head = town.head();
        town.rename(2, "later");
        assertThat(matcher().updates().read(town.owner(1), 0, head, 100).updates())
                .hasSize(1);
    }

    @Test
    default void keepsTheNewestHundredUpdatesOfAUser() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2, 3);
        town.upload(3, 1);
        IntStream.range(0, 150).forEach(i -> town.rename(2, "name " + i));
        var batch = matcher().updates().read(town.owner(1), 0, town.head(), 1_000);
        assertThat(batch.updates()).hasSize(101);
        assertThat(batch.updates().getFirst().number()).isEqualTo(number(3));
        assertThat(batch.updates().get(1).username()).isEqualTo("name 50");
        assertThat(batch.floor()).isEqualTo(batch.updates().get(1).sequence() - 1);
        assertThat(matcher()
                        .updates()
                        .read(town.owner(3), 0, town.head(), 1_000)
                        .floor())
                .as("a busy stranger does not expire a reader's cursor")
                .isZero();
        town.block(2, 1);
        assertThat(matcher()
                        .updates()
                        .read(town.owner(1), 0, town.head(), 1_000)
                        .floor())
                .as("nor does one who may not be seen")
                .isZero();
    }

    @Test
    default void dropsOldUpdatesAndSaysSo() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        long head = town.head();
        matcher().feed().dropUpdatesBefore(NOON);
        assertThat(town.updates(1, 0)).hasSize(1);
        matcher().feed().dropUpdatesBefore(NOON.plusSeconds(1));
        assertThat(town.updates(1, 0)).isEmpty();
        assertThat(matcher().updates().read(town.owner(1), 0, head, 10).floor()).isEqualTo(head);
        town.rename(2, "after");
        assertThat(town.news(1, head)).containsExactly("renamed 2");
    }

    @Test
    default void followsANumberChange() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2, 3);
        town.upload(2, 1, 3, 4);
        long head = town.head();
        town.changeNumber(2, 3);
        assertThat(town.news(1, head)).containsExactly("left 2", "joined 3");
        assertThat(town.matchedPeople(1)).containsExactly(3);
        assertThat(town.book(3)).containsExactly(1, 4);
        assertThat(town.matchedPeople(3)).containsExactly(1);
        assertThat(town.matches(1)).singleElement().matches(match -> match.reciprocal());
    }

    @Test
    default void showsEachChangeOnceInOrderWhileOthersWrite() throws Exception {
        Town town = town();
        town.signUp(IntStream.rangeClosed(1, 9).toArray());
        town.upload(1, IntStream.rangeClosed(2, 9).toArray());
        long start = town.head();
        int rounds = 50;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 2)
                    .mapToObj(r -> threads.submit(() -> {
                        var seen = new ArrayList<String>();
                        long after = start;
                        while (seen.size() < 8 * rounds) {
                            long head = town.head();
                            var page = matcher()
                                    .updates()
                                    .read(town.owner(1), after, head, 5)
                                    .updates();
                            page.forEach(update -> seen.add(Town.person(update.number()) + ":" + update.username()));
                            after = page.isEmpty() ? head : page.getLast().sequence();
                        }
                        return seen;
                    }))
                    .toList();
            for (int round = 0; round < rounds; round++) {
                for (int writer = 2; writer <= 9; writer++) {
                    town.rename(writer, "name " + round);
                }
            }
            for (var reader : readers) {
                var seen = reader.get();
                assertThat(seen).hasSize(8 * rounds).doesNotHaveDuplicates();
                for (int writer = 2; writer <= 9; writer++) {
                    String prefix = writer + ":name ";
                    assertThat(seen.stream().filter(name -> name.startsWith(prefix)))
                            .containsExactlyElementsOf(IntStream.range(0, rounds)
                                    .mapToObj(n -> prefix + n)
                                    .toList());
                }
            }
        }
    }

    @Test
    default void tellsAReaderWhoseNumberChangedWhoHadLeftBefore() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        long head = town.head();
        town.delete(2);
        town.changeNumber(1, 9);
        assertThat(town.news(9, head)).containsExactly("left 2");
    }

    @Test
    default void forgetsWithAReaderWhatWasForThemAlone() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2);
        town.upload(3, 2);
        String gone = town.userId(2);
        long head = town.head();
        town.delete(2);
        town.delete(1);
        town.signUp(1);
        town.upload(1, 2);
        assertThat(town.news(1, head)).isEmpty();
        assertThat(town.news(3, head)).containsExactly("left 2");
        assertThat(matcher().updates().about(gone)).hasSize(1);
        town.delete(3);
        assertThat(matcher().updates().about(gone)).isEmpty();
    }

    @Test
    default void tellsAllThatIsKeptAboutSomebody() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2, 3);
        String id = town.userId(2);
        town.rename(3, "somebody else");
        town.rename(2, "new name");
        town.party(2, Town.partying("here"));
        town.changeNumber(2, 9);
        assertThat(matcher().updates().about(id))
                .extracting(update -> update.type().slug() + " " + Town.person(update.number()))
                .containsExactly("left 2", "joined 9", "party-status 9");
        assertThat(matcher().updates().about(id))
                .last()
                .satisfies(update -> assertThat(update.partyStatus()).isEqualTo(Town.partying("here")));
    }
}
