package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.partymode.contacts.console.QueryStopped.Reason;
import app.partymode.waits.LongestWait;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Where the console stops: rows, memory, time, and at the operator's wish. */
interface ConsoleLimitsContract extends ConsoleOnAGraph {

    String ENDLESS =
            "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";

    @Test
    default void readsAsManyRowsAsAllowed() {
        Result result = run("UNWIND range(1, 1000000) AS x RETURN x");
        assertThat(result.rows()).hasSize(10);
        assertThat(result.truncated()).isTrue();
        assertThat(run("UNWIND range(1, 10) AS x RETURN x").truncated()).isFalse();
    }

    @Test
    default void refusesAResultThatIsTooLargeForMemory() {
        assertThatExceptionOfType(QueryStopped.class)
                .isThrownBy(() -> run("RETURN range(1, 1000000) AS all"))
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.MEMORY));
    }

    @Test
    default void stopsAQueryWhenItsTimeIsOver() {
        var console = console(10, Duration.ofMillis(500));
        var question = new QueryRequest(UUID.randomUUID(), "ana", ENDLESS, Map.of(), Mode.RUN, false);
        assertThatExceptionOfType(QueryStopped.class)
                .isThrownBy(() -> console.answer(question))
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.TIME));
    }

    @Test
    default void stopsAQueryForItsOperatorOnlyAndReally() {
        var console = console(10, LongestWait.LONGEST_WAIT);
        UUID id = UUID.randomUUID();
        var running = CompletableFuture.supplyAsync(
                () -> console.answer(new QueryRequest(id, "ana", ENDLESS, Map.of(), Mode.RUN, false)));
        assertThat(console.stop(id, "eve")).isFalse();
        Awaitility.await().until(() -> console.stop(id, "ana"));
        assertThat(running)
                .failsWithin(LongestWait.LONGEST_WAIT)
                .withThrowableThat()
                .withCauseInstanceOf(QueryStopped.class)
                .withMessageContaining("CANCELLED");
        Awaitility.await().until(() -> !console.stop(id, "ana"));
    }

    @Test
    default void stopsNothingThatDoesNotRun() {
        assertThat(console(10, Duration.ofSeconds(1)).stop(UUID.randomUUID(), "ana"))
                .isFalse();
    }
}
