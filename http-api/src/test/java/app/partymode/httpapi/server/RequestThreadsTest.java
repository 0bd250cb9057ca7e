package app.partymode.httpapi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestThreadsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CountDownLatch begun = new CountDownLatch(5);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void runsSoManyAtOnceAndTheRestAfterThem() {
        var threads = new RequestThreads(2);
        threads.bindTo(registry);
        for (int i = 0; i < 5; i++) {
            threads.executor().execute(this::work);
        }
        await().until(() -> begun.getCount() == 3);
        assertThat(value("most")).isEqualTo(2);
        assertThat(value("running")).isEqualTo(2);
        assertThat(value("waiting")).isEqualTo(3);
        end.countDown();
        await().until(() -> begun.getCount() == 0);
        await().until(() -> value("running") + value("waiting") == 0);
    }

    private void work() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double value(String gauge) {
        return registry.get("partymode.requests." + gauge).gauge().value();
    }

    @ParameterizedTest
    @CsvSource({"10, 32", "52, 104", "160, 320", "2048, 4096", "100000, 65536"})
    void areAsManyAsTheHeapHasRoomFor(long mebibytes, int threads) {
        assertThat(RequestThreads.mostIn(mebibytes << 20)).isEqualTo(threads);
    }
}
