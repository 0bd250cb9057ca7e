package app.partymode.users.events;

import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.UserEvents.Event;
import app.partymode.users.identity.UserEvents.Kind;
import app.partymode.users.identity.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Users. What follows from a change, and is no part of the user, is done before it is told. */
@Component
@Order(1)
final class UserSource implements Source {

    private final Outbox outbox;
    private final Users users;
    private final Sessions sessions;

    UserSource(Outbox outbox, Users users, Sessions sessions) {
        this.outbox = outbox;
        this.users = users;
        this.sessions = sessions;
    }

    @Override
    public List<News> pending(int limit) {
        List<UserEvents> pending = outbox.pending(limit);
        pending.forEach(this::align);
        return pending.stream().map(UserSource::news).toList();
    }

    @Override
    public void relayed(News news) {
        outbox.relayed(news.id(), news.version());
    }

    @Override
    public List<News> page(@Nullable String after, int limit) {
        return outbox.page(after, limit).stream().map(UserSource::news).toList();
    }

    private static News news(UserEvents user) {
        return new News(
                user.userId(),
                user.lastVersion(),
                user.events().stream().map(it -> StreamEntry.user(it.json())).toList());
    }

    private void align(UserEvents user) {
        user.events().stream().map(Event::kind).distinct().forEach(kind -> alignSessions(user.userId(), kind));
    }

    /** The request that made the change has done this too, unless its process died in between. */
    private void alignSessions(String userId, Kind kind) {
        switch (kind) {
            case DELETED -> sessions.revokeAll(userId);
            case RENUMBERED -> users.find(userId).ifPresent(it -> sessions.renumber(userId, it.number()));
            case CHANGED -> {}
        }
    }
}
