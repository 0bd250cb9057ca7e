package app.partymode.users.events;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.suppression.NumberSuppression;
import app.partymode.users.suppression.Suppression;
import app.partymode.users.suppression.Suppressions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Suppressed numbers. No event says that a number with a user is suppressed. So where a reader knows a user at a
 * suppressed number, that user is gone.
 */
@Component
@Order(2)
final class SuppressionEventSource implements EventSource {

    private final Suppressions suppressions;
    private final NumberSuppression rule;

    SuppressionEventSource(Suppressions suppressions, NumberSuppression rule) {
        this.suppressions = suppressions;
        this.rule = rule;
    }

    /** What is told of a number. Its JSON is the format of the event stream. */
    private record SuppressionEvent(long number, long version, boolean suppressed) {}

    @Override
    public List<EntryBatch> pending(int limit) {
        return suppressions.pending(limit).stream().map(this::batch).toList();
    }

    @Override
    public Optional<Instant> waitingSince() {
        return suppressions.waitingSince();
    }

    @Override
    public void relayed(List<EntryBatch> batches) {
        suppressions.published(batches.stream()
                .map(it -> new Suppression(new PhoneNumber(Long.parseLong(it.id())), it.version(), it.last()))
                .toList());
    }

    @Override
    public List<EntryBatch> page(@Nullable String after, int limit) {
        PhoneNumber last = after == null ? null : new PhoneNumber(Long.parseLong(after));
        return suppressions.page(last, limit).stream().map(this::batch).toList();
    }

    private EntryBatch batch(Suppression present) {
        Suppression it = rule.settle(present);
        long number = it.number().digits();
        String json = JsonMapper.shared().writeValueAsString(new SuppressionEvent(number, it.version(), !it.lifted()));
        return new EntryBatch(
                Long.toString(number), it.version(), it.lifted(), List.of(StreamEntry.suppression(json)), false);
    }
}
