package app.partymode.benchmark.contender;

import app.partymode.benchmark.contender.rival.RivalStore;
import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The users of a rival. Its feed takes signups and tells nothing. */
record RivalUsers(RivalStore store) implements FeedWithoutBooks, RegisteredUsers, Matches, Suggestions {

    @Override
    public Applied apply(List<StreamEntry> entries) {
        store.signUp(entries.stream()
                .map(entry -> Objects.requireNonNull(entry.event()).profile())
                .toList());
        return new Applied(feed(), List.of(), Set.of());
    }

    @Override
    public Feed feed() {
        return Feed.begin("none", "none");
    }

    @Override
    public void markIncomplete() {}

    @Override
    public Optional<Profile> find(String userId) {
        return store.user(userId);
    }

    @Override
    public List<PhoneNumber> holdersOf(PhoneNumber number) {
        return store.holders(number);
    }

    @Override
    public List<Match> of(Owner reader) {
        return store.matches(reader);
    }

    @Override
    public List<Suggestion> to(Owner reader, int limit) {
        return store.suggestions(reader, limit);
    }

    @Override
    public void dropUpdatesBefore(Instant time) {
        throw new NotOffered();
    }

    @Override
    public List<String> idsAt(Collection<PhoneNumber> numbers) {
        throw new NotOffered();
    }
}
