package app.partymode.contacts.contract;

import app.partymode.contacts.feed.Update;
import app.partymode.contacts.matching.Match;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What clients know who read their matches once and have applied each update since. The feed is complete if that is what their
 * matches are. The clients of a user stay with the user's id, whatever the number.
 */
public final class FollowedMatches {

    private static final class Client {
        private long cursor;
        private final Map<PhoneNumber, Match> matches = new TreeMap<>();
    }

    private final ContractFixture fixture;
    private final Map<String, Client> clients = new HashMap<>();

    public FollowedMatches(ContractFixture fixture) {
        this.fixture = fixture;
    }

    /** Applies what is new to this person, who reads the matches where some of it is no longer kept. */
    public void read(int person) {
        if (isGone(person)) {
            return;
        }
        Client client = clients.computeIfAbsent(fixture.userId(person), _ -> begin(person));
        long head = fixture.head();
        var batch = fixture.matcher().updates().read(fixture.owner(person), client.cursor, head, 10_000);
        if (client.cursor < batch.floor()) {
            answered(person);
        } else {
            batch.updates().forEach(update -> apply(client.matches, update));
        }
        client.cursor = head;
    }

    /** A deleted person has no user until the next signup. */
    private boolean isGone(int person) {
        return fixture.userId(person).isEmpty();
    }

    private Client begin(int person) {
        var client = new Client();
        client.cursor = fixture.head();
        put(client, fixture.matches(person));
        return client;
    }

    /** The answer to this person's own upload has told the matches. */
    public void answered(int person) {
        if (isGone(person)) {
            return;
        }
        put(clients.computeIfAbsent(fixture.userId(person), _ -> begin(person)), fixture.matches(person));
    }

    /** A number is about to be suppressed, with the book that its holder may have without an account. */
    public void leaves(int person) {
        clients.remove(fixture.userId(person));
    }

    private static void put(Client client, List<Match> matches) {
        client.matches.clear();
        matches.forEach(match -> client.matches.put(match.number(), unnamed(match)));
    }

    private static void apply(Map<PhoneNumber, Match> matches, Update update) {
        if (update.type() == Update.Type.LEFT) {
            matches.remove(update.number());
        } else {
            matches.put(
                    update.number(),
                    new Match(
                            update.number(),
                            null,
                            update.userId(),
                            Objects.requireNonNull(update.username()),
                            Objects.requireNonNull(update.verified()),
                            Objects.requireNonNull(update.reciprocal()),
                            update.partyStatus()));
        }
    }

    private static Match unnamed(Match m) {
        return new Match(m.number(), null, m.userId(), m.username(), m.verified(), m.reciprocal(), m.partyStatus());
    }

    /** Reads on, and tells how that differs from this person's matches; null: it does not. */
    public @Nullable String difference(int person) {
        if (isGone(person)) {
            return null;
        }
        read(person);
        var known = clients.get(fixture.userId(person)).matches.values().stream()
                .map(FollowedMatches::text)
                .toList();
        var right = fixture.matches(person).stream()
                .map(FollowedMatches::unnamed)
                .map(FollowedMatches::text)
                .toList();
        return known.equals(right) ? null : "the matches of %d are %s, by updates %s".formatted(person, right, known);
    }

    private static String text(Match m) {
        return "%d (%s, %s, %s, %s, %s)"
                .formatted(
                        ContractFixture.person(m.number()),
                        m.userId(),
                        m.username(),
                        m.verified() ? "verified" : "unverified",
                        m.reciprocal() ? "reciprocal" : "one-sided",
                        m.partyStatus());
    }
}
