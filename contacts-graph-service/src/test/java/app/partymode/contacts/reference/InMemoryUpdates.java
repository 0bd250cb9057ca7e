package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Updates over a plain list of changes. */
record InMemoryUpdates(InMemoryState state) implements Updates {

    private static final Set<Update.Type> TURNS =
            EnumSet.of(Update.Type.JOINED, Update.Type.LEFT, Update.Type.RECIPROCAL);

    @Override
    public Batch read(Owner reader, long after, long through, int limit) {
        synchronized (state) {
            var book = state.bookOf(reader).contacts();
            var updates = state.changes.stream()
                    .filter(change -> change.sequence() > after && change.sequence() <= through)
                    .filter(change -> hasBook(reader)
                            && (book.containsKey(change.subject())
                                    || change.subject().equals(reader.number())))
                    .flatMap(change -> told(reader.number(), change).stream())
                    .limit(limit)
                    .toList();
            long floor = state.users.values().stream()
                    .map(InMemoryState.User::profile)
                    .filter(them -> book.containsKey(them.number()) && state.mayDiscover(reader.number(), them))
                    .mapToLong(them -> state.floors.getOrDefault(them.userId(), 0L))
                    .max()
                    .orElse(0);
            long own = state.readerFloors.getOrDefault(reader.userId(), 0L);
            return new Batch(hasBook(reader), Math.max(Math.max(floor, own), state.feed.floor()), updates);
        }
    }

    private boolean hasBook(Owner reader) {
        var book = state.books.get(reader.number());
        return book != null && book.userId().equals(reader.userId());
    }

    @Override
    public List<Update> about(String userId) {
        synchronized (state) {
            return state.changes.stream()
                    .filter(change -> change.userId().equals(userId))
                    .map(change -> update(change, null, null, change.partyStatus()))
                    .toList();
        }
    }

    private static Update update(
            StoredUpdate c, @Nullable Boolean verified, @Nullable Boolean reciprocal, @Nullable PartyStatus status) {
        return new Update(
                c.sequence(), c.type(), c.subject(), c.userId(), c.username(), verified, reciprocal, status, c.at());
    }

    private Optional<Update> told(PhoneNumber reader, StoredUpdate change) {
        if (change.type() == Update.Type.LEFT) {
            return concerns(reader, change) ? Optional.of(update(change, null, null, null)) : Optional.empty();
        }
        return Optional.ofNullable(state.users.get(change.subject()))
                .map(InMemoryState.User::profile)
                .filter(them -> them.userId().equals(change.userId()) && state.isMatch(reader, them))
                .filter(them -> change.audience() == null ? sees(reader, them, change) : concerns(reader, change))
                .map(them -> update(
                        change, them.verified(), state.has(them.number(), reader), statusFor(reader, them, change)));
    }

    private static boolean concerns(PhoneNumber reader, StoredUpdate change) {
        return change.audience() != null && change.audience().contains(reader);
    }

    private boolean sees(PhoneNumber reader, Profile them, StoredUpdate change) {
        boolean reciprocal = state.has(them.number(), reader);
        return change.visibility().opensTo(reciprocal)
                && nextTurn(reader, change) != Update.Type.JOINED
                && !(isForContacts(change) && hasTurnAfter(reader, change))
                && (change.type() != Update.Type.PARTY_STATUS
                        || them.statusVisibility().opensTo(reciprocal));
    }

    private static boolean isForContacts(StoredUpdate change) {
        return change.type() == Update.Type.PARTY_STATUS && change.visibility() == Visibility.CONTACTS;
    }

    /** Whether the reader was told later of coming, going or being a contact: it may not have been one at the time. */
    private boolean hasTurnAfter(PhoneNumber reader, StoredUpdate change) {
        return later(change).anyMatch(later -> concerns(reader, later) && TURNS.contains(later.type()));
    }

    private Stream<StoredUpdate> later(StoredUpdate change) {
        return state.changes.stream()
                .filter(later ->
                        later.sequence() > change.sequence() && later.subject().equals(change.subject()));
    }

    /** What the reader was told next about coming and going; joined: the reader might not discover the user before. */
    private Update.@Nullable Type nextTurn(PhoneNumber reader, StoredUpdate change) {
        return later(change)
                .filter(later -> isTurn(reader, later))
                .map(StoredUpdate::type)
                .findFirst()
                .orElse(null);
    }

    private static boolean isTurn(PhoneNumber reader, StoredUpdate later) {
        return later.type() == Update.Type.JOINED && (later.audience() == null || concerns(reader, later))
                || later.type() == Update.Type.LEFT && concerns(reader, later);
    }

    private @Nullable PartyStatus statusFor(PhoneNumber reader, Profile them, StoredUpdate change) {
        if (!them.statusVisibility().opensTo(state.has(them.number(), reader))) {
            return null;
        }
        return change.type() == Update.Type.PARTY_STATUS ? change.partyStatus() : them.partyStatus();
    }
}
