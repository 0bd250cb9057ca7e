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
public final class UpdateBell {

    private final Map<PhoneNumber, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Listens from now on until closed; register before reading, then wait. */
    public Listener listen(PhoneNumber reader) {
        var listener = new Listener(reader);
        listeners.compute(reader, (_, ofReader) -> {
            Set<Listener> all = ofReader == null ? ConcurrentHashMap.newKeySet() : ofReader;
            all.add(listener);
            return all;
        });
        return listener;
    }

    public boolean isAnybodyListening() {
        return !listeners.isEmpty();
    }

    public void ring(Collection<PhoneNumber> readers) {
        readers.forEach(reader -> listeners.getOrDefault(reader, Set.of()).forEach(Listener::wake));
    }

    public void ringAll() {
        ring(listeners.keySet());
    }

    /** The process stops: waiting ends now and is over at once from now on. */
    public void close() {
        closed = true;
        ringAll();
    }

    public boolean isClosed() {
        return closed;
    }

    /** A reader who waits. */
    public final class Listener implements AutoCloseable {

        private final PhoneNumber reader;
        private final Semaphore rings = new Semaphore(0);

        private Listener(PhoneNumber reader) {
            this.reader = reader;
        }

        /** Waits for a signal, at most this long. */
        public void await(Duration patience) {
            try {
                if (!closed && rings.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    rings.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void wake() {
            rings.release();
        }

        @Override
        public void close() {
            listeners.computeIfPresent(reader, (_, ofReader) -> {
                ofReader.remove(this);
                return ofReader.isEmpty() ? null : ofReader;
            });
        }
    }
}
