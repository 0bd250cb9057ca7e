package app.partymode.contacts.feed.redis;

import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StreamEntry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How far this instance is behind the stream, and how old a change is when its readers can see it. */
@Component
class ReaderMeters {

    private static final Duration[] BUCKETS = Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final UserEventStream stream;
    private final Clock clock;
    private final Timer delay;
    private volatile @Nullable Feed reached;

    ReaderMeters(UserEventStream stream, Clock clock, MeterRegistry registry) {
        this.stream = stream;
        this.clock = clock;
        delay = Timer.builder("partymode.feed.delay")
                .description("From a change of a user to its being readable by others")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        Gauge.builder("partymode.stream.lag", this, ReaderMeters::lag)
                .description("Entries of the stream that are not applied yet")
                .baseUnit("entries")
                .register(registry);
    }

    void reached(Feed feed) {
        reached = feed;
    }

    /** A rebuild repeats old changes; their age says nothing about this service. */
    void applied(Feed before, List<StreamEntry> entries) {
        if (before.complete() && before.rebuilding() == null) {
            entries.stream()
                    .takeWhile(entry -> entry.kind() != StreamEntry.Kind.REBUILD_BEGIN)
                    .filter(entry -> entry.event() != null && !before.has(entry))
                    .forEach(entry -> delay.record(age(entry)));
        }
    }

    /** Never negative: the clock of the machine that wrote the event may be ahead of this one's. */
    private Duration age(StreamEntry entry) {
        Duration age = Duration.between(entry.at(), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** NaN until the matcher's store has answered, and while Redis is out of reach. */
    private double lag() {
        Feed feed = reached;
        try {
            return feed == null ? Double.NaN : stream.end().ahead(feed);
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
