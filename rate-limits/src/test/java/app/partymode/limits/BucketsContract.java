package app.partymode.limits;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.limits.Buckets.Taken;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** What every store of buckets does. */
public interface BucketsContract {

    Quota THREE_A_MINUTE = new Quota(3, Duration.ofMinutes(1));

    Buckets buckets();

    MutableClock clock();

    default String newKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    default void grantsTheWholeQuotaAtOnceAndNoMore() {
        String key = newKey();

        assertThat(buckets().take(key, THREE_A_MINUTE))
                .isEqualTo(new Taken(true, 2, Duration.ZERO, Duration.ofSeconds(20)));
        assertThat(buckets().take(key, THREE_A_MINUTE))
                .isEqualTo(new Taken(true, 1, Duration.ZERO, Duration.ofSeconds(40)));
        assertThat(buckets().take(key, THREE_A_MINUTE))
                .isEqualTo(new Taken(true, 0, Duration.ZERO, Duration.ofSeconds(60)));
        assertThat(buckets().take(key, THREE_A_MINUTE))
                .isEqualTo(new Taken(false, 0, Duration.ofSeconds(20), Duration.ofSeconds(60)));
    }

    @Test
    default void refillsEvenly() {
        String key = newKey();
        drain(key);

        clock().add(Duration.ofSeconds(19));
        assertThat(buckets().take(key, THREE_A_MINUTE).untilNext()).isEqualTo(Duration.ofSeconds(1));
        clock().add(Duration.ofSeconds(1));
        assertThat(buckets().take(key, THREE_A_MINUTE).granted()).isTrue();
        assertThat(buckets().take(key, THREE_A_MINUTE).granted()).isFalse();
    }

    @Test
    default void refusalsCostNothing() {
        String key = newKey();
        drain(key);

        IntStream.range(0, 10).forEach(_ -> buckets().take(key, THREE_A_MINUTE));
        clock().add(Duration.ofSeconds(20));

        assertThat(buckets().take(key, THREE_A_MINUTE).granted()).isTrue();
    }

    @Test
    default void takesManyAtOnceOrNone() {
        String key = newKey();
        assertThat(buckets().take(key, THREE_A_MINUTE, 2))
                .isEqualTo(new Taken(true, 1, Duration.ZERO, Duration.ofSeconds(40)));
        assertThat(buckets().take(key, THREE_A_MINUTE, 2))
                .isEqualTo(new Taken(false, 1, Duration.ofSeconds(20), Duration.ofSeconds(40)));
        assertThat(buckets().take(key, THREE_A_MINUTE, 1).granted()).isTrue();
    }

    @Test
    default void savesNoMoreThanTheQuota() {
        String key = newKey();
        drain(key);

        clock().add(Duration.ofHours(1));

        assertThat(drain(key)).isEqualTo(3);
    }

    @Test
    default void keepsBucketsApart() {
        drain(newKey());

        assertThat(buckets().take(newKey(), THREE_A_MINUTE).remaining()).isEqualTo(2);
    }

    @Test
    default void grantsExactlyTheQuotaToManyAtOnce() throws InterruptedException, ExecutionException {
        String key = newKey();
        var quota = new Quota(50, Duration.ofHours(1));
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, 200)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return buckets().take(key, quota).granted();
                    }))
                    .toList();
            start.countDown();
            int granted = 0;
            for (Future<Boolean> one : all) {
                granted += one.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(50);
        }
    }

    private int drain(String key) {
        int granted = 0;
        while (buckets().take(key, THREE_A_MINUTE).granted()) {
            granted++;
        }
        return granted;
    }
}
