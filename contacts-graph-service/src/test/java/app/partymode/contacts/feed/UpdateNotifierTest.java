package app.partymode.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateNotifierTest {

    private static final PhoneNumber ANA = new PhoneNumber(34600000001L);
    private static final PhoneNumber BEN = new PhoneNumber(34600000002L);

    private final UpdateNotifier notifier = new UpdateNotifier();
    private final List<String> woken = new ArrayList<>();

    private UpdateNotifier.Subscription subscribe(PhoneNumber reader, String name) {
        return notifier.subscribe(reader, () -> woken.add(name));
    }

    @Test
    void wakesAllWaitsOfTheGivenReadersAndNoOthers() {
        try (var _ = subscribe(ANA, "ana's phone");
                var _ = subscribe(ANA, "ana's tablet");
                var _ = subscribe(BEN, "ben's phone")) {
            notifier.notifyReaders(List.of(ANA));
            assertThat(woken).containsExactlyInAnyOrder("ana's phone", "ana's tablet");
        }
    }

    @Test
    void wakesNoWaitThatIsClosed() {
        var tablet = subscribe(ANA, "ana's tablet");
        try (var _ = subscribe(ANA, "ana's phone")) {
            tablet.close();
            notifier.notifyReaders(List.of(ANA));
            assertThat(woken).containsExactly("ana's phone");
        }
        assertThat(notifier.hasSubscriptions()).isFalse();
        notifier.notifyReaders(List.of(ANA));
        assertThat(woken).hasSize(1);
    }

    @Test
    void wakesAllWhenTheProcessStops() {
        try (var _ = subscribe(ANA, "ana's phone");
                var _ = subscribe(BEN, "ben's phone")) {
            notifier.close();
            assertThat(notifier.isClosed()).isTrue();
            assertThat(woken).containsExactlyInAnyOrder("ana's phone", "ben's phone");
        }
    }
}
