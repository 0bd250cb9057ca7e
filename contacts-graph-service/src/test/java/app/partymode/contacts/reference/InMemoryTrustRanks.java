package app.partymode.contacts.reference;

import app.partymode.contacts.trust.Rank;
import app.partymode.contacts.trust.TrustRanks;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ranks by definition. */
final class InMemoryTrustRanks implements TrustRanks {

    private final InMemoryState state;

    InMemoryTrustRanks(InMemoryState state) {
        this.state = state;
    }

    private Stream<Profile> users(long after, int limit) {
        return state.users.values().stream()
                .map(InMemoryState.User::profile)
                .filter(user -> user.number().digits() > after)
                .limit(limit);
    }

    @Override
    public List<Asked> asked(long after, int limit) {
        synchronized (state) {
            return users(after, limit).map(this::asked).toList();
        }
    }

    private Asked asked(Profile user) {
        long[] answered = state.users.keySet().stream()
                .filter(other -> state.has(user.number(), other))
                .filter(other -> other.compareTo(user.number()) < 0 && state.has(other, user.number()))
                .filter(other -> !state.blocks(other, user.number()) && !state.blocks(user.number(), other))
                .mapToLong(PhoneNumber::digits)
                .toArray();
        return new Asked(
                user.number().digits(),
                user.userId(),
                user.verified(),
                user.createdAt(),
                asked(user.userId(), user.number()),
                answered);
    }

    private int asked(String userId, PhoneNumber number) {
        var tested = state.removed.getOrDefault(userId, Map.of()).keySet();
        return (int) state.users.keySet().stream()
                .filter(other -> state.has(number, other) || tested.contains(other))
                .count();
    }

    @Override
    public List<Ranked> ranked(long after, int limit) {
        synchronized (state) {
            return users(after, limit)
                    .map(user -> new Ranked(
                            user.number().digits(),
                            user.userId(),
                            find(user.userId()).map(Rank::lowSince).orElse(null),
                            user.provenAt()))
                    .toList();
        }
    }

    @Override
    public void save(List<NewRank> ranks) {
        synchronized (state) {
            for (NewRank next : ranks) {
                Rank rank = next.rank();
                boolean registered = state.users.values().stream()
                        .anyMatch(user -> user.profile().userId().equals(next.userId()));
                if (rank == null) {
                    state.ranks.remove(next.userId());
                } else if (registered) {
                    state.ranks.put(next.userId(), rank);
                }
            }
        }
    }

    @Override
    public Optional<Rank> find(String userId) {
        synchronized (state) {
            return Optional.ofNullable(state.ranks.get(userId));
        }
    }

    @Override
    public void clear() {
        synchronized (state) {
            state.ranks.clear();
        }
    }
}
