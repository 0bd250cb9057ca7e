package app.partymode.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.waits.LongestWait;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UpdateNotifierTest {

    private static final PhoneNumber ANA = new PhoneNumber(34600000001L);
    private static final PhoneNumber BEN = new PhoneNumber(34600000002L);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final UpdateNotifier notifier = new UpdateNotifier();

    @Test
    void wakesAWaitingReader() throws Exception {
        try (var subscription = notifier.subscribe(ANA)) {
            var waiting = CompletableFuture.runAsync(() -> subscription.await(LONG));
            notifier.notifyReaders(List.of(ANA));
            waiting.get(LongestWait.LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(notifier.hasSubscriptions()).isFalse();
    }

    @Test
    void keepsASignalBeforeTheWait() {
        try (var subscription = notifier.subscribe(ANA)) {
            notifier.notifyReaders(List.of(ANA));
            subscription.await(LONG);
        }
    }

    @Test
    void notifiesOnlyTheGivenReaders() {
        try (var ana = notifier.subscribe(ANA);
                var ben = notifier.subscribe(BEN)) {
            notifier.notifyReaders(List.of(ANA));
            ana.await(LONG);
            ben.await(Duration.ofMillis(1));
            assertThat(notifier.hasSubscriptions()).isTrue();
        }
    }

    @Test
    void endsAllWaitingWhenTheProcessStops() throws Exception {
        try (var subscription = notifier.subscribe(ANA)) {
            var waiting = CompletableFuture.runAsync(() -> subscription.await(LONG));
            notifier.close();
            waiting.get(LongestWait.LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
            subscription.await(LONG);
        }
    }
}
