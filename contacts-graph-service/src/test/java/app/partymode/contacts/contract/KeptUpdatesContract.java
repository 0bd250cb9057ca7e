package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.NOON;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.feed.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many updates are kept, for how long, and how a reader pages through them. */
public interface KeptUpdatesContract extends PortContract {

    @Test
    default void readsPageByPage() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 3);
        IntStream.range(0, 20).forEach(i -> fixture.rename(2 + i % 2, "name " + i));
        long head = fixture.head();
        var pages = new ArrayList<Update>();
        long after = 0;
        List<Update> page;
        do {
            page = matcher().updates().read(fixture.owner(1), after, head, 7).updates();
            pages.addAll(page);
            after = page.isEmpty() ? after : page.getLast().sequence();
        } while (!page.isEmpty());
        assertThat(pages).hasSize(22).isEqualTo(fixture.updates(1, 0));
        assertThat(pages).extracting(Update::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void doesNotReadBeyondThePlaceAskedFor() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        long head = fixture.head();
        fixture.rename(2, "later");
        assertThat(matcher().updates().read(fixture.owner(1), 0, head, 100).updates())
                .hasSize(1);
    }

    @Test
    default void keepsTheNewestHundredUpdatesOfAUser() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 3);
        fixture.upload(3, 1);
        IntStream.range(0, 150).forEach(i -> fixture.rename(2, "name " + i));
        var batch = matcher().updates().read(fixture.owner(1), 0, fixture.head(), 1_000);
        assertThat(batch.updates()).hasSize(102);
        assertThat(batch.updates().subList(0, 2))
                .allMatch(update -> update.number().equals(number(3)));
        assertThat(batch.updates().get(2).username()).isEqualTo("name 50");
        assertThat(batch.floor()).isEqualTo(batch.updates().get(2).sequence() - 1);
        assertThat(matcher()
                        .updates()
                        .read(fixture.owner(3), 0, fixture.head(), 1_000)
                        .floor())
                .as("a busy stranger does not expire a reader's cursor")
                .isZero();
        fixture.block(2, 1);
        assertThat(matcher()
                        .updates()
                        .read(fixture.owner(1), 0, fixture.head(), 1_000)
                        .floor())
                .as("nor does one who may not be seen")
                .isZero();
    }

    @Test
    default void dropsOldUpdatesAndSaysSo() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        long head = fixture.head();
        matcher().feed().dropUpdatesBefore(NOON);
        assertThat(fixture.updates(1, 0)).hasSize(1);
        matcher().feed().dropUpdatesBefore(NOON.plusSeconds(1));
        assertThat(fixture.updates(1, 0)).isEmpty();
        assertThat(matcher().updates().read(fixture.owner(1), 0, head, 10).floor())
                .isEqualTo(head);
        fixture.rename(2, "after");
        assertThat(fixture.news(1, head)).containsExactly("renamed 2");
    }

    @Test
    default void showsEachChangeOnceInOrderWhileOthersWrite() throws Exception {
        ContractFixture fixture = fixture();
        fixture.signUp(IntStream.rangeClosed(1, 9).toArray());
        fixture.upload(1, IntStream.rangeClosed(2, 9).toArray());
        long start = fixture.head();
        int rounds = 20;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 2)
                    .mapToObj(r -> threads.submit(() -> {
                        var seen = new ArrayList<String>();
                        long after = start;
                        while (seen.size() < 8 * rounds) {
                            long head = fixture.head();
                            var page = matcher()
                                    .updates()
                                    .read(fixture.owner(1), after, head, 5)
                                    .updates();
                            page.forEach(update ->
                                    seen.add(ContractFixture.person(update.number()) + ":" + update.username()));
                            after = page.isEmpty() ? head : page.getLast().sequence();
                        }
                        return seen;
                    }))
                    .toList();
            for (int round = 0; round < rounds; round++) {
                for (int writer = 2; writer <= 9; writer++) {
                    fixture.rename(writer, "name " + round);
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
    default void forgetsWithAReaderWhatWasForThemAlone() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2);
        fixture.upload(3, 2);
        String gone = fixture.userId(2);
        long head = fixture.head();
        fixture.delete(2);
        fixture.delete(1);
        fixture.signUp(1);
        fixture.upload(1, 2);
        assertThat(fixture.news(1, head)).isEmpty();
        assertThat(fixture.news(3, head)).containsExactly("left 2");
        assertThat(matcher().updates().about(gone)).hasSize(1);
        fixture.delete(3);
        assertThat(matcher().updates().about(gone)).isEmpty();
    }

    @Test
    default void exportsAllUpdatesAboutAUser() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 3);
        String id = fixture.userId(2);
        fixture.rename(3, "another name");
        fixture.rename(2, "new name");
        fixture.party(2, ContractFixture.partying("here"));
        fixture.changeNumber(2, 9);
        assertThat(matcher().updates().about(id))
                .extracting(update -> update.type().slug() + " " + ContractFixture.person(update.number()))
                .containsExactly("left 2", "joined 9", "party-status 9");
        assertThat(matcher().updates().about(id))
                .last()
                .satisfies(update -> assertThat(update.partyStatus()).isEqualTo(ContractFixture.partying("here")));
    }
}
