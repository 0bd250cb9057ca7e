package app.partymode.contacts.feed;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the readers of this process who wait for updates. A signal between two waits is not lost. */
@Component
public final class UpdateNotifier {

    private final Map<PhoneNumber, Set<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Listens from now on until closed; register before reading, then wait. */
    public Subscription subscribe(PhoneNumber reader) {
        var subscription = new Subscription(reader);
        subscriptions.compute(reader, (_, ofReader) -> {
            Set<Subscription> all = ofReader == null ? ConcurrentHashMap.newKeySet() : ofReader;
            all.add(subscription);
            return all;
        });
        return subscription;
    }

    public boolean hasSubscriptions() {
        return !subscriptions.isEmpty();
    }

    public void notifyReaders(Collection<PhoneNumber> readers) {
        readers.forEach(reader -> subscriptions.getOrDefault(reader, Set.of()).forEach(Subscription::wake));
    }

    public void notifyAllReaders() {
        notifyReaders(subscriptions.keySet());
    }

    /** The process stops: waiting ends now and is over at once from now on. */
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
        private final Semaphore signals = new Semaphore(0);

        private Subscription(PhoneNumber reader) {
            this.reader = reader;
        }

        /** Waits for a signal, at most this long. */
        public void await(Duration patience) {
            try {
                if (!closed && signals.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    signals.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void wake() {
            signals.release();
        }

        @Override
        public void close() {
            subscriptions.computeIfPresent(reader, (_, ofReader) -> {
                ofReader.remove(this);
                return ofReader.isEmpty() ? null : ofReader;
            });
        }
    }
}
