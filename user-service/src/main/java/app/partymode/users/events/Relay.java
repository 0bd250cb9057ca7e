package app.partymode.users.events;

import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.Outbox;
import app.partymode.users.identity.UserEvents;
import app.partymode.users.identity.UserEvents.Event;
import app.partymode.users.identity.UserEvents.Kind;
import app.partymode.users.identity.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves events from the outbox to the stream: in the order of a user's versions, and at least once, as a crash between the two
 * repeats what was appended. Readers ignore a version they have. One round is one call of {@link #run}.
 */
final class Relay implements Runnable {

    private final Outbox outbox;
    private final EventStream stream;
    private final Users users;
    private final Sessions sessions;
    private final int batch;

    Relay(Outbox outbox, EventStream stream, Users users, Sessions sessions, int batch) {
        this.outbox = outbox;
        this.stream = stream;
        this.users = users;
        this.sessions = sessions;
        this.batch = batch;
    }

    @Override
    public void run() {
        if (stream.lead() && relayPending()) {
            stream.requestedRebuild().ifPresent(this::rebuild);
        }
    }

    /** False where this instance lost the lead. */
    private boolean relayPending() {
        List<UserEvents> pending;
        do {
            pending = outbox.pending(batch);
            if (!pending.stream().allMatch(this::relay)) {
                return false;
            }
        } while (pending.size() == batch);
        return true;
    }

    private boolean relay(UserEvents user) {
        user.events().stream().map(Event::kind).distinct().forEach(kind -> alignSessions(user.userId(), kind));
        if (!stream.append(
                user.events().stream().map(it -> StreamEntry.user(it.json())).toList())) {
            return false;
        }
        outbox.relayed(user.userId(), user.lastVersion());
        return true;
    }

    /** The request that made the change has done this too, unless its process died in between. */
    private void alignSessions(String userId, Kind kind) {
        switch (kind) {
            case DELETED -> sessions.revokeAll(userId);
            case RENUMBERED -> users.find(userId).ifPresent(it -> sessions.renumber(userId, it.number()));
            case CHANGED -> {}
        }
    }

    /** Tells all users anew. What changes meanwhile is told in between, so that a rebuild holds nobody up. */
    private void rebuild(String rebuild) {
        boolean leading = stream.append(List.of(StreamEntry.begin(rebuild)));
        @Nullable String last = null;
        List<UserEvents> page = outbox.page(null, batch);
        while (leading && !page.isEmpty()) {
            last = page.getLast().userId();
            leading = stream.append(replay(rebuild, page)) && relayPending();
            page = outbox.page(last, batch);
        }
        if (leading && stream.append(List.of(StreamEntry.end(rebuild)))) {
            stream.rebuilt(rebuild);
        }
    }

    private static List<StreamEntry> replay(String rebuild, List<UserEvents> page) {
        return page.stream()
                .flatMap(user -> user.events().stream())
                .map(event -> StreamEntry.replayed(rebuild, event.json()))
                .toList();
    }
}
