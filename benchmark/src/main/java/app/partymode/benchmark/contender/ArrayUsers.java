package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.BudgetState;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Users in a hash table, all discoverable by everyone, as the benchmark's people do. */
final class ArrayUsers implements FeedWithoutBooks, RegisteredUsers, Matches, Suggestions, Updates {

    static final SuppressedNumbers NONE_SUPPRESSED = new SuppressedNumbers() {
        @Override
        public Set<PhoneNumber> among(Collection<PhoneNumber> numbers) {
            return Set.of();
        }

        @Override
        public boolean leaveBooks(int most) {
            return false;
        }
    };

    static final TestedNumbers NONE_TESTED = new TestedNumbers() {
        @Override
        public Set<PhoneNumber> of(String userId, Collection<PhoneNumber> numbers, Instant since) {
            return Set.of();
        }

        @Override
        public List<Remembered> removed(String userId, Instant since) {
            return List.of();
        }

        @Override
        public BudgetState budgetState(String userId) {
            return BudgetState.UNKNOWN;
        }

        @Override
        public boolean consume(String userId, BucketUpdate update) {
            return true;
        }

        @Override
        public void drop(Instant before, Instant now) {}
    };

    private final ArrayBooks books;
    private final Map<Long, Profile> users = new ConcurrentHashMap<>();
    private final Map<String, Profile> usersById = new ConcurrentHashMap<>();
    private final List<Update> updates = new ArrayList<>();

    ArrayUsers(ArrayBooks books) {
        this.books = books;
    }

    @Override
    public synchronized Applied apply(List<StreamEntry> entries) {
        for (StreamEntry entry : entries) {
            Profile profile = Objects.requireNonNull(entry.event()).profile();
            users.put(profile.number().digits(), profile);
            usersById.put(profile.userId(), profile);
            tell(Update.Type.JOINED, profile, null, entry.at());
            if (profile.partyStatus() != null) {
                tell(Update.Type.PARTY_STATUS, profile, profile.partyStatus(), entry.at());
            }
        }
        return new Applied(feed(), List.of(), Set.of());
    }

    private void tell(Update.Type type, Profile profile, @Nullable PartyStatus status, Instant at) {
        updates.add(new Update(
                updates.size() + 1L,
                type,
                profile.number(),
                profile.userId(),
                profile.username(),
                null,
                null,
                status,
                at));
    }

    @Override
    public synchronized Feed feed() {
        return new Feed("arrays00", "none", null, 0, updates.size(), 0, 0, null, true);
    }

    @Override
    public void markIncomplete() {}

    @Override
    public Optional<Profile> find(String userId) {
        return Optional.ofNullable(usersById.get(userId));
    }

    @Override
    public List<PhoneNumber> holdersOf(PhoneNumber number) {
        return LongStream.of(books.holders(number.digits()))
                .mapToObj(PhoneNumber::new)
                .toList();
    }

    @Override
    public void dropUpdatesBefore(Instant time) {
        throw new NotOffered();
    }

    @Override
    public List<Match> of(Owner reader) {
        ArrayBook book = books.of(reader);
        var matches = new ArrayList<Match>();
        for (int place = 0; place < book.numbers().length; place++) {
            @Nullable Profile user = users.get(book.numbers()[place]);
            if (user != null) {
                matches.add(match(reader, book.names()[place], user));
            }
        }
        return matches;
    }

    private Match match(Owner reader, @Nullable String name, Profile user) {
        boolean reciprocal = books.has(user.number().digits(), reader.number().digits());
        return new Match(
                user.number(),
                name,
                user.userId(),
                user.username(),
                user.verified(),
                reciprocal,
                user.statusVisibility().opensTo(reciprocal) ? user.partyStatus() : null);
    }

    @Override
    public List<Suggestion> to(Owner reader, int limit) {
        ArrayBook book = books.of(reader);
        var counts = new HashMap<Long, Integer>();
        LongStream.of(book.numbers())
                .filter(users::containsKey)
                .mapToObj(books::under)
                .filter(Objects::nonNull)
                .flatMapToLong(theirs -> LongStream.of(theirs.numbers()))
                .forEach(number -> counts.merge(number, 1, Integer::sum));
        counts.remove(reader.number().digits());
        return counts.entrySet().stream()
                .filter(counted -> users.containsKey(counted.getKey()) && !book.has(counted.getKey()))
                .map(counted -> suggestion(Objects.requireNonNull(users.get(counted.getKey())), counted.getValue()))
                .sorted(Comparator.comparingInt(Suggestion::sharedContacts)
                        .reversed()
                        .thenComparing(Suggestion::userId))
                .limit(limit)
                .toList();
    }

    private static Suggestion suggestion(Profile user, int shared) {
        return new Suggestion(user.userId(), user.username(), shared);
    }

    @Override
    public Batch read(Owner reader, long after, long through, int limit) {
        ArrayBook book = books.of(reader);
        return new Batch(
                true,
                0,
                IntStream.range((int) after, (int) through)
                        .mapToObj(updates::get)
                        .filter(update -> book.has(update.number().digits()))
                        .flatMap(update -> told(reader, update))
                        .limit(limit)
                        .toList());
    }

    /** An update as this reader gets it: none about a status that is not for the reader. */
    private Stream<Update> told(Owner reader, Update update) {
        Profile user = Objects.requireNonNull(users.get(update.number().digits()));
        Match match = match(reader, null, user);
        boolean ofStatus = update.type() == Update.Type.PARTY_STATUS;
        if (ofStatus && !user.statusVisibility().opensTo(match.reciprocal())) {
            return Stream.empty();
        }
        return Stream.of(new Update(
                update.sequence(),
                update.type(),
                update.number(),
                update.userId(),
                update.username(),
                match.verified(),
                match.reciprocal(),
                ofStatus ? update.partyStatus() : match.partyStatus(),
                update.at()));
    }

    @Override
    public List<Update> about(String userId) {
        throw new NotOffered();
    }
}
