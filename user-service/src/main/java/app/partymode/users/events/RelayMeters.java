package app.partymode.users.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The age of the oldest pending event. Read from the store at every scrape, so a relay that hangs shows too. */
@Component
final class RelayMeters implements MeterBinder {

    private final List<EventSource> sources;
    private final Clock clock;

    RelayMeters(List<EventSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("partymode.relay.lag", this, TimeUnit.SECONDS, RelayMeters::lag)
                .description("Age of the oldest change that is not in the stream yet")
                .register(registry);
    }

    /** NaN while the store is out of reach. */
    private double lag() {
        try {
            return sources.stream()
                    .map(EventSource::waitingSince)
                    .flatMap(Optional::stream)
                    .mapToDouble(
                            since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                    .map(seconds -> Math.max(0, seconds))
                    .max()
                    .orElse(0);
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
