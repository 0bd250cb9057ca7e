package app.partymode.benchmark.contender.rival;

import app.partymode.benchmark.depth.Depth;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import com.kuzudb.Version;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kùzu in this process: a graph with columns, its own Cypher, and depth by its recursion. */
public final class KuzuBooks implements RivalStore {

    private final KuzuDatabase database;

    private final Statement floor = statement("floor");
    private final Statement putUser = statement("put-user");
    private final Statement findUser = statement("find-user");
    private final Statement readVersion = statement("read-version");
    private final Statement readBook = statement("read-book");
    private final Statement countMutual = statement("count-mutual");
    private final Statement sharedWithOne = statement("shared-with-one");
    private final Statement sharedWithAll = statement("shared-with-all");
    private final Statement matches = statement("matches");
    private final Statement suggestions = statement("suggestions");
    private final Statement findHolders = statement("find-holders");
    private final Statement near = statement("near");
    private final KuzuWrites writes = new KuzuWrites();

    public KuzuBooks(Path folder) {
        database = new KuzuDatabase(folder);
        database.define(statement("schema-numbers"), statement("schema-contacts"), statement("schema-mutual"));
    }

    static Statement statement(String name) {
        return Statement.named("kuzu/" + name);
    }

    private List<List<@Nullable Object>> ask(Statement statement, Map<String, ?> parameters) {
        return database.with(session -> session.ask(statement, parameters));
    }

    @Override
    public void floor() {
        ask(floor, Map.of());
    }

    @Override
    public void signUp(List<Profile> users) {
        database.inTransaction(session -> {
            users.forEach(user -> session.ask(
                    putUser,
                    Map.of("number", user.number().digits(), "userId", user.userId(), "stored", stored(user))));
            return users;
        });
    }

    private static String stored(Profile user) {
        return Base64.getEncoder().encodeToString(StoredUser.of(user).bytes());
    }

    private static StoredUser user(@Nullable Object stored) {
        return StoredUser.of(Base64.getDecoder().decode(String.valueOf(stored)));
    }

    @Override
    public Optional<Profile> user(String userId) {
        return ask(findUser, Map.of("userId", userId)).stream()
                .findFirst()
                .map(row -> user(row.getFirst()).profile());
    }

    @Override
    public AddressBook book(Owner owner) {
        var parameters = Map.of("owner", owner.number().digits());
        return database.with(session -> {
            long version = KuzuWrites.version(session.ask(readVersion, parameters));
            return AddressBook.of(version, version == 0 ? List.of() : contacts(session.ask(readBook, parameters)));
        });
    }

    private static List<Contact> contacts(List<List<@Nullable Object>> rows) {
        return rows.stream()
                .map(row -> new Contact(number(row), name(row.get(1))))
                .toList();
    }

    private static PhoneNumber number(List<@Nullable Object> row) {
        return new PhoneNumber(((Number) row.getFirst()).longValue());
    }

    private static @Nullable String name(@Nullable Object name) {
        return name == null || name.toString().isEmpty() ? null : name.toString();
    }

    @Override
    public boolean write(Owner owner, long from, BookChange change) {
        return database.inTransaction(
                session -> writes.write(session, owner.number().digits(), from, change));
    }

    @Override
    public Optional<List<Contact>> shared(Owner reader, Set<PhoneNumber> people) {
        long me = reader.number().digits();
        List<Long> numbers = people.stream().map(PhoneNumber::digits).toList();
        return database.with(session -> {
            var parameters = Map.of("number", me, "people", numbers);
            long mutual =
                    ((Number) session.ask(countMutual, parameters).getFirst().getFirst()).longValue();
            if (mutual < numbers.size()) {
                return Optional.empty();
            }
            return Optional.of(contacts(
                    numbers.size() == 1
                            ? session.ask(sharedWithOne, Map.of("number", me, "person", numbers.getFirst()))
                            : session.ask(sharedWithAll, parameters)));
        });
    }

    @Override
    public List<Match> matches(Owner reader) {
        return ask(matches, Map.of("number", reader.number().digits())).stream()
                .map(row -> user(row.getFirst()).match(name(row.get(1)), Boolean.TRUE.equals(row.get(2))))
                .toList();
    }

    @Override
    public List<Suggestion> suggestions(Owner reader, int limit) {
        return ask(suggestions, Map.of("number", reader.number().digits(), "limit", (long) limit)).stream()
                .map(row -> {
                    StoredUser user = user(row.getFirst());
                    return new Suggestion(user.userId(), user.username(), ((Number) row.get(1)).intValue());
                })
                .toList();
    }

    @Override
    public List<PhoneNumber> holders(PhoneNumber number) {
        return numbers(ask(findHolders, Map.of("number", number.digits()))).toList();
    }

    private static Stream<PhoneNumber> numbers(List<List<@Nullable Object>> rows) {
        return rows.stream().map(KuzuBooks::number);
    }

    @Override
    public Set<Long> near(Set<Long> people) {
        return numbers(ask(near, Map.of("people", List.copyOf(people))))
                .map(PhoneNumber::digits)
                .collect(Collectors.toSet());
    }

    @Override
    public Depth depth() {
        return new KuzuDepth(this::ask);
    }

    @Override
    public @Nullable Long diskBytes() {
        return database.bytes();
    }

    @Override
    public @Nullable Long residentBytes() {
        return null;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "version", Version.getVersion() + ", archived upstream",
                "process", "the benchmark's own",
                "buffer pool", KuzuDatabase.POOL_MEGABYTES + " MB",
                "threads of a query", "1",
                "checkpoint", "when its size is asked for");
    }

    @Override
    public void close() {
        database.close();
    }
}
