package app.partymode.contacts.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.partymode.concurrency.Permits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;

class UndisturbedWorkTest {

    private final Permits permits =
            new Permits(1, Duration.ZERO, () -> new ConcurrencyFailureException("too many at once"));
    private final UndisturbedWork work =
            new UndisturbedWork(Executors.newVirtualThreadPerTaskExecutor(), permits, Duration.ofDays(1));
    private final CountDownLatch disk = new CountDownLatch(1);

    @AfterEach
    void release() {
        disk.countDown();
    }

    /** As a read from a disk that hangs: nothing can interrupt it. */
    private Supplier<String> heldUp() {
        return () -> {
            while (disk.getCount() > 0) {
                try {
                    disk.await();
                } catch (InterruptedException _) {
                    // it goes on
                }
            }
            return "late";
        };
    }

    @Test
    void aCallerDoesNotWaitForWorkThatIsHeldUp() {
        assertThatThrownBy(() -> work.within(Duration.ofMillis(10)).of(heldUp()))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasNoCause();
    }

    @Test
    void whatIsHeldUpKeepsItsPermitUntilItIsDone() {
        assertThatThrownBy(() -> work.within(Duration.ofMillis(10)).of(heldUp()))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThatThrownBy(() -> work.of(() -> "more")).isInstanceOf(ConcurrencyFailureException.class);
        disk.countDown();
        await().until(() -> permits.inUse() == 0);
        assertThat(work.of(() -> "more")).isEqualTo("more");
    }

    @Test
    void aCallerThatIsInterruptedMeanwhileGetsItsAnswer() throws Exception {
        var answer = new CompletableFuture<String>();
        Thread caller = Thread.ofVirtual().start(() -> answer.complete(work.of(heldUp())));
        await().until(() -> permits.inUse() == 1);
        caller.interrupt();
        disk.countDown();
        assertThat(answer.get()).isEqualTo("late");
    }

    @Test
    void throwsWhatTheWorkThrows() {
        var failure = new IllegalStateException("of the work");
        assertThatThrownBy(() -> work.of(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
