package app.partymode.users.peers;

import app.partymode.limits.Limit;
import app.partymode.limits.OverLimit;
import app.partymode.limits.RateLimits;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.peer.NoPeers;
import app.partymode.phoneauth.verification.peer.Peers;
import app.partymode.users.identity.Users;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Chooses peers at random, so that a claimant can't choose accomplices. New choices are limited for each number, and a
 * repeated request gets the same peers, so asking often does not help either.
 */
public final class RandomPeers implements Peers {

    private static final int CANDIDATES = 8;
    private static final int ROUNDS = 6;

    private final PeerPool pool;
    private final PeerChoices choices;
    private final Acquaintances acquaintances;
    private final Users users;
    private final RateLimits limits;
    private final RandomGenerator random;

    public RandomPeers(
            PeerPool pool,
            PeerChoices choices,
            Acquaintances acquaintances,
            Users users,
            RateLimits limits,
            RandomGenerator random) {
        this.pool = pool;
        this.choices = choices;
        this.acquaintances = acquaintances;
        this.users = users;
        this.limits = limits;
        this.random = random;
    }

    @Override
    public List<Peer> choose(PhoneNumber number, String intent) {
        Claimant claimant = Claimant.of(intent, users);
        List<String> current = choices.current(number, claimant.userId());
        if (!current.isEmpty()) {
            List<Peer> same = find(current);
            if (same.size() == CHOSEN) {
                return same;
            }
            choices.drop(number, claimant.userId());
        }
        limits.consume(Limit.PEER_CHOICE_PER_NUMBER, number.e164());
        List<String> drawn = draw(number, claimant).stream().map(Peer::userId).toList();
        List<Peer> chosen = find(choices.keep(number, claimant.userId(), drawn));
        if (chosen.size() < CHOSEN) {
            throw new NoPeers();
        }
        return chosen;
    }

    @Override
    public boolean isHeld(PhoneNumber number) {
        return users.findByNumber(number).isPresent();
    }

    @Override
    public void rate(String userId, Conduct conduct) {
        pool.rate(userId, conduct);
    }

    private List<Peer> find(List<String> userIds) {
        return userIds.stream().map(pool::find).flatMap(Optional::stream).toList();
    }

    private List<Peer> draw(PhoneNumber number, Claimant claimant) {
        Set<PhoneNumber> people = claimant.numbers(number);
        Set<String> seen = new HashSet<>();
        List<Peer> chosen = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Peer> candidates = pool.draw(CANDIDATES, seen, random);
            candidates.forEach(it -> seen.add(it.userId()));
            for (Peer peer : suitable(candidates, number, people)) {
                if (mayBeAsked(peer) && chosen.add(peer) && chosen.size() == CHOSEN) {
                    return chosen;
                }
            }
        }
        throw new NoPeers();
    }

    /** In their order: strangers to these people, not chosen for the number before. */
    private List<Peer> suitable(List<Peer> candidates, PhoneNumber number, Set<PhoneNumber> people) {
        List<Peer> others =
                candidates.stream().filter(it -> !people.contains(it.number())).toList();
        if (others.isEmpty()) {
            return others;
        }
        Set<String> former =
                choices.former(number, others.stream().map(Peer::userId).toList());
        Set<PhoneNumber> known =
                acquaintances.among(others.stream().map(Peer::number).collect(Collectors.toSet()), people);
        return others.stream()
                .filter(it -> !former.contains(it.userId()) && !known.contains(it.number()))
                .toList();
    }

    /** No peer is to be flooded with strangers' texts, and many requests must not learn all peers' numbers. */
    private boolean mayBeAsked(Peer peer) {
        try {
            limits.consume(Limit.PEER_ASKED_PER_USER, peer.userId());
            return true;
        } catch (OverLimit e) {
            return false;
        }
    }
}
