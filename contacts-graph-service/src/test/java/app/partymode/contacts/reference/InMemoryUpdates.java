package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;

/** Updates over a plain list of changes. */
record InMemoryUpdates(InMemoryState state) implements Updates {

    @Override
    public Batch read(Owner reader, long after, long through, int limit) {
        synchronized (state) {
            var book = state.bookOf(reader).contacts();
            var updates = state.changes.stream()
                    .filter(change -> change.sequence() > after && change.sequence() <= through)
                    .filter(change -> book.containsKey(change.subject()) && sees(reader.number(), change))
                    .limit(limit)
                    .map(InMemoryUpdates::update)
                    .toList();
            long floor = state.users.values().stream()
                    .map(InMemoryState.User::profile)
                    .filter(them -> book.containsKey(them.number()) && state.mayDiscover(reader.number(), them))
                    .mapToLong(them -> state.floors.getOrDefault(them.userId(), 0L))
                    .max()
                    .orElse(0);
            return new Batch(Math.max(floor, state.feed.floor()), updates);
        }
    }

    @Override
    public List<Update> about(String userId) {
        synchronized (state) {
            return state.changes.stream()
                    .filter(change -> change.userId().equals(userId))
                    .map(InMemoryUpdates::update)
                    .toList();
        }
    }

    private static Update update(StoredUpdate c) {
        return new Update(c.sequence(), c.type(), c.subject(), c.userId(), c.username(), c.partyStatus(), c.at());
    }

    private boolean sees(PhoneNumber reader, StoredUpdate change) {
        if (change.audience() != null) {
            return change.audience().contains(reader);
        }
        var user = state.users.get(change.subject());
        if (user == null || !user.profile().userId().equals(change.userId())) {
            return false;
        }
        Profile them = user.profile();
        Visibility now = change.type() == Update.Type.PARTY_STATUS ? them.statusVisibility() : them.discoverableBy();
        return state.mayDiscover(reader, them)
                && now.and(change.visibility()).opensTo(state.has(them.number(), reader));
    }
}
