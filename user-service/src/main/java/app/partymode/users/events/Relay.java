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
    private Rebuild underWay = Rebuild.NONE;

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

    /** False where this instance lost the lead, or the stream is full. */
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

    /**
     * Tells all users anew. What changes meanwhile is told in between, so that a rebuild holds nobody up. Where the stream is
     * full it goes on in a later round; but from the beginning if another instance has led since.
     */
    private void rebuild(String id) {
        if (!underWay.isPartOf(id, stream.term())) {
            if (!stream.append(List.of(StreamEntry.begin(id)))) {
                return;
            }
            underWay = new Rebuild(id, stream.term(), null);
        }
        List<UserEvents> page = outbox.page(underWay.last(), batch);
        while (!page.isEmpty()) {
            if (!stream.append(replay(id, page))) {
                return;
            }
            underWay = new Rebuild(id, underWay.term(), page.getLast().userId());
            if (!relayPending()) {
                return;
            }
            page = outbox.page(underWay.last(), batch);
        }
        if (stream.append(List.of(StreamEntry.end(id)))) {
            stream.rebuilt(id);
            underWay = Rebuild.NONE;
        }
    }

    /**
     * How far a rebuild has come.
     *
     * @param term the leadership in which it began
     * @param last the last user told; null: none yet
     */
    private record Rebuild(String id, long term, @Nullable String last) {

        static final Rebuild NONE = new Rebuild("", 0, null);

        boolean isPartOf(String rebuild, long present) {
            return id.equals(rebuild) && term == present;
        }
    }

    private static List<StreamEntry> replay(String rebuild, List<UserEvents> page) {
        return page.stream()
                .flatMap(user -> user.events().stream())
                .map(event -> StreamEntry.replayed(rebuild, event.json()))
                .toList();
    }
}
