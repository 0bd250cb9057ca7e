package app.partymode.users.events;

import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.Outbox.Relayed;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.UserEvents.Kind;
import app.partymode.users.identity.Users;
import app.partymode.users.suppression.NumberSuppression;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Users. The consequences of a change outside the user's document are applied before the event is relayed. */
@Component
@Order(1)
final class UserEventSource implements EventSource {

    private final Outbox outbox;
    private final Users users;
    private final Sessions sessions;
    private final NumberSuppression suppression;

    UserEventSource(Outbox outbox, Users users, Sessions sessions, NumberSuppression suppression) {
        this.outbox = outbox;
        this.users = users;
        this.sessions = sessions;
        this.suppression = suppression;
    }

    @Override
    public List<EntryBatch> pending(int limit) {
        List<UserEvents> pending = outbox.pending(limit);
        pending.forEach(this::align);
        suppression.yieldToUsers(pending.stream()
                .filter(UserEventSource::isNewAtItsNumber)
                .map(UserEvents::number)
                .flatMap(Optional::stream)
                .toList());
        return pending.stream().map(UserEventSource::batch).toList();
    }

    @Override
    public Optional<Instant> waitingSince() {
        return outbox.waitingSince();
    }

    @Override
    public void relayed(List<EntryBatch> batches) {
        outbox.relayed(batches.stream()
                .map(it -> new Relayed(it.id(), it.version(), it.last()))
                .toList());
    }

    @Override
    public List<EntryBatch> page(@Nullable String after, int limit) {
        return outbox.page(after, limit).stream().map(UserEventSource::batch).toList();
    }

    private static EntryBatch batch(UserEvents user) {
        return new EntryBatch(
                user.userId(),
                user.lastVersion(),
                user.has(Kind.DELETED),
                user.events().stream().map(it -> StreamEntry.user(it.json())).toList(),
                user.more());
    }

    /** The request has ended or renumbered the sessions too, unless its process died in between. */
    private void align(UserEvents user) {
        if (user.has(Kind.DELETED)) {
            sessions.revokeAll(user.userId());
        } else if (user.has(Kind.RENUMBERED)) {
            users.find(user.userId()).ifPresent(it -> sessions.renumber(it.id(), it.number()));
        }
    }

    private static boolean isNewAtItsNumber(UserEvents user) {
        return user.has(Kind.RENUMBERED) || user.events().getFirst().version() == 1;
    }
}
