package app.partymode.contacts.trust;

import app.partymode.contacts.trust.Ranker.Counts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the last ranking by this instance found, in numbers of users. */
@Component
final class RankingMeters {

    private final Timer timer;
    private volatile @Nullable Counts last;

    RankingMeters(MeterRegistry registry) {
        timer = Timer.builder("partymode.trust.ranking")
                .description("How long it takes to rank all users")
                .register(registry);
        gauge("partymode.trust.trusted", "Users at whom trust starts", Counts::trusted, registry);
        gauge("partymode.trust.ranked", "Users who have a rank", Counts::ranked, registry);
        gauge("partymode.trust.low", "Users whose rank is low, lifted or not", Counts::low, registry);
    }

    private void gauge(String name, String description, ToIntFunction<Counts> count, MeterRegistry registry) {
        Gauge.builder(name, this, it -> it.value(count))
                .description(description)
                .register(registry);
    }

    void ranked(Counts counts, Duration time) {
        last = counts;
        timer.record(time);
    }

    /** NaN where another instance ranked. */
    private double value(ToIntFunction<Counts> count) {
        Counts counts = last;
        return counts == null ? Double.NaN : count.applyAsInt(counts);
    }
}
