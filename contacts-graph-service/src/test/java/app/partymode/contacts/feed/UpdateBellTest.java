package app.partymode.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UpdateBellTest {

    private static final PhoneNumber ANA = new PhoneNumber(34600000001L);
    private static final PhoneNumber BEN = new PhoneNumber(34600000002L);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final UpdateBell bell = new UpdateBell();

    @Test
    void wakesWhoWaits() throws Exception {
        try (var listener = bell.listen(ANA)) {
            var waiting = CompletableFuture.runAsync(() -> listener.await(LONG));
            bell.ring(List.of(ANA));
            waiting.get(30, TimeUnit.SECONDS);
        }
        assertThat(bell.isAnybodyListening()).isFalse();
    }

    @Test
    void doesNotLoseARingBeforeTheWait() {
        try (var listener = bell.listen(ANA)) {
            bell.ring(List.of(ANA));
            listener.await(LONG);
        }
    }

    @Test
    void ringsForThoseMeantOnly() {
        try (var ana = bell.listen(ANA);
                var ben = bell.listen(BEN)) {
            bell.ring(List.of(ANA));
            ana.await(LONG);
            ben.await(Duration.ofMillis(1));
            assertThat(bell.isAnybodyListening()).isTrue();
        }
    }

    @Test
    void endsAllWaitingWhenTheProcessStops() throws Exception {
        try (var listener = bell.listen(ANA)) {
            var waiting = CompletableFuture.runAsync(() -> listener.await(LONG));
            bell.close();
            waiting.get(30, TimeUnit.SECONDS);
            listener.await(LONG);
        }
    }
}
