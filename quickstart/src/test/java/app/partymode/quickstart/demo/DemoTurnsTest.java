package app.partymode.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoTurnsTest {

    private final List<DemoPerson> people = new DemoGraph().people();
    private final List<DemoTurns.Turn> turns =
            Stream.generate(new DemoTurns(people)::next).limit(500).toList();

    @Test
    void sendsHomeWhoIsOutAndOutWhoIsHome() {
        var out = new HashSet<DemoPerson>();
        people.stream().filter(person -> !person.party().isEmpty()).forEach(out::add);
        for (var turn : turns) {
            boolean changes = turn.message() == null ? out.remove(turn.person()) : out.add(turn.person());
            assertThat(changes).isTrue();
        }
        assertThat(out).hasSizeBetween(20, 50);
    }

    @Test
    void leavesTheFirstPersonToTheOneWhoTriesTheDemo() {
        assertThat(turns).extracting(DemoTurns.Turn::person).doesNotContain(people.getFirst());
    }

    @Test
    void takesTheFirstPersonsNeighboursOften() {
        assertThat(turns)
                .filteredOn(turn -> people.indexOf(turn.person()) < DemoGraph.CIRCLE)
                .hasSizeGreaterThan(200);
    }
}
