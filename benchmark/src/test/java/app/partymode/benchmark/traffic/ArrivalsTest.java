package app.partymode.benchmark.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void comeWhetherOrNotTheFirstHasBeenAnswered() {
        var last = new CountDownLatch(1);
        var arrivals = new Arrivals(time -> {
            if (time == 99) {
                last.countDown();
            }
            waitFor(last);
            return "request";
        });
        arrivals.run(100, Duration.ofSeconds(1));
        assertThat(arrivals.latencies().get("request").getTotalCount()).isEqualTo(100);
        assertThat(arrivals.failures()).isEmpty();
    }

    @Test
    void countWhatFailsByItsKindAndNotAsALatency() {
        var arrivals = new Arrivals(time -> {
            if (time % 4 == 0) {
                throw new UnexpectedAnswer("status 503");
            }
            return "request";
        });
        arrivals.run(100, Duration.ofSeconds(1));
        assertThat(arrivals.failures()).isEqualTo(Map.of("status 503", 25L));
        assertThat(arrivals.latencies().get("request").getTotalCount()).isEqualTo(75);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
