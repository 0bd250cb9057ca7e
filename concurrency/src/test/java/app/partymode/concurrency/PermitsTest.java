package app.partymode.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private final Permits permits = new Permits(4, Duration.ZERO, Refused::new);

    @Test
    void permitsAreTakenUntilTheyAreClosed() {
        try (var _ = permits.acquire(3)) {
            assertThat(permits.inUse()).isEqualTo(3);
            assertThat(permits.<Integer>holding(permits::inUse)).isEqualTo(4);
        }
        assertThat(permits.inUse()).isZero();
        assertThat(permits.total()).isEqualTo(4);
    }

    @Test
    void whatFindsNoneInTimeIsRefused() {
        try (var _ = permits.acquire(4)) {
            assertThatThrownBy(() -> permits.acquire(1)).isInstanceOf(Refused.class);
        }
        assertThat(permits.<Boolean>holding(() -> true)).isTrue();
    }

    @Test
    void whatWaitsGetsThePermitsThatAreGivenBack() {
        var patient = new Permits(1, Duration.ofMinutes(1), Refused::new);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = patient.acquire(1);
            var waits = CompletableFuture.supplyAsync(() -> patient.<Integer>holding(patient::inUse), threads);
            first.close();
            assertThat(waits.join()).isOne();
        }
    }

    @Test
    void workThatFailsGivesItsPermitBack() {
        assertThatThrownBy(() -> permits.holding(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(permits.inUse()).isZero();
    }

    @Test
    void anInterruptedThreadIsRefused() {
        var patient = new Permits(1, Duration.ofMinutes(1), Refused::new);
        try (var _ = patient.acquire(1)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> patient.acquire(1)).isInstanceOf(Refused.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
