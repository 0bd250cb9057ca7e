package app.partymode.contacts.feed;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Wakes the readers of this process who wait for updates. */
@Component
public final class UpdateNotifier {

    private final Map<PhoneNumber, List<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * Listens from now on until closed; register before reading.
     *
     * @param wake called by the thread that notifies, so it must be quick
     */
    public Subscription subscribe(PhoneNumber reader, Runnable wake) {
        var subscription = new Subscription(reader, wake);
        subscriptions.merge(
                reader,
                List.of(subscription),
                (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
        return subscription;
    }

    public boolean hasSubscriptions() {
        return !subscriptions.isEmpty();
    }

    public void notifyReaders(Collection<PhoneNumber> readers) {
        readers.forEach(reader ->
                subscriptions.getOrDefault(reader, List.of()).forEach(subscription -> subscription.wake.run()));
    }

    public void notifyAllReaders() {
        notifyReaders(subscriptions.keySet());
    }

    /** The process stops: all are woken, and should wait no more. */
    public void close() {
        closed = true;
        notifyAllReaders();
    }

    public boolean isClosed() {
        return closed;
    }

    /** A reader who waits. */
    public final class Subscription implements AutoCloseable {

        private final PhoneNumber reader;
        private final Runnable wake;

        private Subscription(PhoneNumber reader, Runnable wake) {
            this.reader = reader;
            this.wake = wake;
        }

        @Override
        public void close() {
            subscriptions.computeIfPresent(reader, (_, ofReader) -> {
                List<Subscription> others =
                        ofReader.stream().filter(other -> other != this).toList();
                return others.isEmpty() ? null : others;
            });
        }
    }
}
