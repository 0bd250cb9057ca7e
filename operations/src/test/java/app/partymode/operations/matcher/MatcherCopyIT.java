package app.partymode.operations.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.comparison.RandomHistory;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.operations.terminal.OperationRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is copied answers as before, and goes on as it would have there. */
class MatcherCopyIT {

    private final MatcherStore neo4j = Servers.OF_ALL_OTHERS.neo4j();
    private final MatcherStore postgres = Servers.OF_ALL_OTHERS.postgres();
    private final MovableMatcher movable = new MovableMatcher(neo4j);

    private static void copy(MatcherStore from, MatcherStore to, boolean replace) {
        new MatcherCopy(from, to, Servers.silent()).run(replace);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aHistoryGoesOnInTheOtherStoreAndBack(long seed) {
        var history = new RandomHistory(movable.matcher(), seed);
        history.goOn(150);
        copy(neo4j, postgres, false);
        new AnswersComparison(neo4j, postgres, Servers.silent()).run(neo4j, 100);
        movable.moveTo(postgres);
        history.check();
        history.goOn(60);
        history.check();
        copy(postgres, neo4j, true);
        movable.moveTo(neo4j);
        history.check();
        history.goOn(60);
        history.check();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesOnWhereItWasStopped(boolean toPostgres) {
        MatcherStore from = toPostgres ? neo4j : postgres;
        MatcherStore to = toPostgres ? postgres : neo4j;
        movable.moveTo(from);
        var history = new RandomHistory(movable.matcher(), 21);
        history.goOn(150);
        boolean done = false;
        int deaths = 0;
        while (!done) {
            try {
                // the mark is written once, so from the second run on each gets one page further
                copy(from, new DyingStore(to, new int[] {deaths == 0 ? 2 : 1}), false);
                done = true;
            } catch (DyingStore.Death e) {
                deaths++;
            }
        }
        assertThat(deaths).isGreaterThan(4);
        movable.moveTo(to);
        history.check();
    }

    @Test
    void anUnfinishedCopyIsNoSource() {
        new RandomHistory(movable.matcher(), 22).goOn(50);
        assertThatThrownBy(() -> copy(neo4j, new DyingStore(postgres, new int[] {2}), false))
                .isInstanceOf(DyingStore.Death.class);
        assertThatThrownBy(() -> copy(postgres, neo4j, true))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("not finished");
    }

    @Test
    void copyingAgainChangesNothing() {
        new RandomHistory(movable.matcher(), 23).goOn(100);
        copy(neo4j, postgres, false);
        var feed = postgres.feed();
        copy(neo4j, new DyingStore(postgres, new int[] {1}), false); // the feed alone
        assertThat(postgres.feed()).isEqualTo(feed);
    }

    @Test
    void leavesOtherDataAlone() {
        var history = new RandomHistory(movable.matcher(), 24);
        history.goOn(100);
        movable.moveTo(postgres);
        new RandomHistory(movable.matcher(), 25).goOn(100);
        var feed = postgres.feed();
        assertThatThrownBy(() -> copy(neo4j, postgres, false))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("--replace");
        assertThat(postgres.feed()).isEqualTo(feed);
        copy(neo4j, postgres, true);
        movable.moveTo(postgres);
        history.check();
    }

    @Test
    void noticesAServiceThatRunsOnTheSource() {
        var history = new RandomHistory(movable.matcher(), 26);
        history.goOn(100);
        copy(neo4j, postgres, false);
        var copied = postgres.feed();
        history.fixture().syncContacts(3, List.of(ContractFixture.contact(77)));
        assertThatThrownBy(() -> copy(neo4j, postgres, false))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("changed since they were copied");
        history.goOn(50);
        assertThatThrownBy(() -> copy(neo4j, postgres, false)).isInstanceOf(OperationRefused.class);
        assertThat(postgres.feed()).isEqualTo(copied);
    }
}
