package app.partymode.users.events;

import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.User;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.UserEvents.Event;
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
        return pending.stream().map(UserEventSource::batch).toList();
    }

    @Override
    public Optional<Instant> waitingSince() {
        return outbox.waitingSince();
    }

    @Override
    public void relayed(EntryBatch batch) {
        outbox.relayed(batch.id(), batch.version());
    }

    @Override
    public List<EntryBatch> page(@Nullable String after, int limit) {
        return outbox.page(after, limit).stream().map(UserEventSource::batch).toList();
    }

    private static EntryBatch batch(UserEvents user) {
        return new EntryBatch(
                user.userId(),
                user.lastVersion(),
                user.events().stream().map(it -> StreamEntry.user(it.json())).toList());
    }

    private void align(UserEvents user) {
        List<Kind> kinds = user.events().stream().map(Event::kind).toList();
        boolean renumbered = kinds.contains(Kind.RENUMBERED);
        if (kinds.contains(Kind.DELETED)) {
            sessions.revokeAll(user.userId());
        } else if (renumbered || user.events().getFirst().version() == 1) {
            users.find(user.userId()).ifPresent(it -> align(it, renumbered));
        }
    }

    /** For a number that is new to its user. The request has renumbered the sessions too, unless its process died in between. */
    private void align(User user, boolean renumbered) {
        if (renumbered) {
            sessions.renumber(user.id(), user.number());
        }
        suppression.yieldToUser(user.number());
    }
}
