package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Updates.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Updates of readers who are woken together. */
public interface ManyReadersContract extends PortContract {

    private List<Optional<List<Update>>> read(Place... places) {
        return matcher().updates().readAll(List.of(places), fixture().head(), 10);
    }

    private Place place(int reader, long after) {
        return new Place(fixture().owner(reader), after);
    }

    @Test
    default void tellsEachReaderWhatItIsToldAlone() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4);
        fixture.upload(1, 2, 3);
        fixture.upload(2, 1, 3);
        fixture.upload(3, 1);
        fixture.upload(4, 2);
        long start = fixture.head();
        fixture.rename(3, "Cem");
        fixture.block(2, 1);
        fixture.rename(1, "Ana");
        fixture.rename(2, "Ben");
        long middle = fixture.head() - 1;
        var all = read(place(1, start), place(2, start), place(3, middle), place(4, start), place(1, middle));
        assertThat(all)
                .containsExactly(
                        Optional.of(fixture.updates(1, start)),
                        Optional.of(fixture.updates(2, start)),
                        Optional.of(fixture.updates(3, middle)),
                        Optional.of(fixture.updates(4, start)),
                        Optional.of(fixture.updates(1, middle)));
        assertThat(all.getFirst().orElseThrow()).hasSize(2);
        assertThat(all.get(2)).contains(List.of());
        assertThat(all.get(3).orElseThrow()).hasSize(1);
    }

    /** 2 had the number of 1, who is told that 2 left it. */
    @Test
    default void tellsOfTheFormerUserOfTheReadersNumber() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        long start = fixture.head();
        fixture.changeNumber(2, 3);
        assertThat(read(place(1, start)).getFirst()).contains(fixture.updates(1, start));
        assertThat(fixture.news(1, start)).containsExactly("left 2");
    }

    @Test
    default void pagesAreOfTheOldestOfEachReader() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 3);
        fixture.upload(2, 3);
        long start = fixture.head();
        IntStream.range(0, 15).forEach(i -> fixture.rename(3, "name " + i));
        var all = read(place(1, start), place(2, start + 10));
        assertThat(all.getFirst().orElseThrow())
                .isEqualTo(fixture.updates(1, start).subList(0, 10));
        assertThat(all.getLast().orElseThrow())
                .isEqualTo(fixture.updates(2, start + 10))
                .hasSize(5);
    }

    @Test
    default void aReaderWithoutABookAsksAlone() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        long start = fixture.head();
        fixture.rename(2, "Ben");
        var another = new Owner("another", fixture.owner(1).number());
        assertThat(read(new Place(another, start), place(2, start), place(1, start)))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(fixture.updates(1, start)));
    }

    @Test
    default void aReaderWhoMayHaveMissedUpdatesAsksAlone() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2);
        fixture.upload(3, 1);
        long start = fixture.head();
        IntStream.range(0, 150).forEach(i -> fixture.rename(2, "name " + i));
        long late = fixture.head() - 5;
        assertThat(read(place(1, start), place(1, late)))
                .containsExactly(Optional.empty(), Optional.of(fixture.updates(1, late)));
        matcher().feed().dropUpdatesBefore(NOON.plusSeconds(1));
        assertThat(read(place(1, late))).containsExactly(Optional.empty());
    }
}
