package app.partymode.benchmark.contender.rival;

import static app.partymode.benchmark.contender.rival.RedisConnection.await;
import static app.partymode.benchmark.contender.rival.RedisConnection.bytes;
import static app.partymode.benchmark.contender.rival.RedisConnection.keys;
import static app.partymode.benchmark.contender.rival.RedisConnection.numbers;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.users.Profile;
import app.partymode.localstores.LocalRedis;
import app.partymode.phoneauth.number.PhoneNumber;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisFuture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Redis: for each owner a set of numbers and a hash of names, for each number a set of those who have it. Intersections are made by the server,
 * and every write is on disk before it is acknowledged.
 */
public final class RedisSets implements RivalStore {

    private static final String BOOK = "book:";
    private static final String NAMES = "names:";
    private static final String HOLDERS = "holders:";
    private static final String VERSION = "version:";
    private static final String USER = "user:";
    private static final String ID = "id:";
    private static final String REGISTERED = "registered";

    private final LocalRedis server;
    private final RedisConnection redis;

    public RedisSets(Path folder) {
        server = LocalRedis.in(folder);
        redis = new RedisConnection(server.uri());
    }

    @Override
    public void floor() {
        await(redis.commands().ping());
    }

    @Override
    public void signUp(List<Profile> users) {
        var stored = new HashMap<String, byte[]>();
        users.forEach(user -> {
            byte[] bytes = StoredUser.of(user).bytes();
            stored.put(USER + user.number().digits(), bytes);
            stored.put(ID + user.userId(), bytes);
        });
        var members = users.stream().map(user -> user.number().digits()).toList();
        var added = redis.commands().sadd(REGISTERED, bytes(members));
        await(redis.commands().mset(stored));
        await(added);
    }

    @Override
    public Optional<Profile> user(String userId) {
        return Optional.ofNullable(await(redis.commands().get(ID + userId)))
                .map(StoredUser::of)
                .map(StoredUser::profile);
    }

    @Override
    public AddressBook book(Owner owner) {
        long number = owner.number().digits();
        RedisFuture<byte[]> version = redis.commands().get(VERSION + number);
        Map<String, byte[]> names = await(redis.commands().hgetall(NAMES + number));
        byte @Nullable [] of = await(version);
        return AddressBook.of(
                of == null ? 0 : RedisConnection.number(of),
                names.entrySet().stream()
                        .map(entry -> contact(Long.parseLong(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static Contact contact(long number, byte[] name) {
        return new Contact(new PhoneNumber(number), name.length == 0 ? null : RedisConnection.text(name));
    }

    @Override
    public boolean write(Owner owner, long from, BookChange change) {
        long number = owner.number().digits();
        List<Contact> put = Stream.concat(change.added().stream(), change.renamed().stream())
                .toList();
        var arguments = new ArrayList<byte[]>();
        Stream.of(number, from, (long) put.size(), (long) change.removed().size())
                .map(RedisConnection::bytes)
                .forEach(arguments::add);
        put.forEach(contact -> {
            arguments.add(bytes(contact.number().digits()));
            arguments.add(Objects.requireNonNullElse(contact.name(), "").getBytes(StandardCharsets.UTF_8));
        });
        change.removed().forEach(removed -> arguments.add(bytes(removed.digits())));
        return redis.writeBook(
                new String[] {VERSION + number, BOOK + number, NAMES + number}, arguments.toArray(byte[][]::new));
    }

    @Override
    public Optional<List<Contact>> shared(Owner reader, Set<PhoneNumber> people) {
        long me = reader.number().digits();
        List<Long> others = people.stream().map(PhoneNumber::digits).toList();
        var books = new ArrayList<>(List.of(BOOK + me));
        books.addAll(List.of(keys(BOOK, others)));
        RedisFuture<List<Boolean>> had = redis.commands().smismember(BOOK + me, bytes(others));
        RedisFuture<List<Boolean>> have = redis.commands().smismember(HOLDERS + me, bytes(others));
        List<Long> shared = numbers(await(redis.commands().sinter(books.toArray(String[]::new))));
        if (await(had).contains(false) || await(have).contains(false)) {
            return Optional.empty();
        }
        Map<Long, byte[]> names = names(me, shared);
        return Optional.of(shared.stream()
                .sorted()
                .map(number -> contact(number, Objects.requireNonNull(names.get(number))))
                .toList());
    }

    private Map<Long, byte[]> names(long owner, Collection<Long> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : await(redis.commands().hmget(NAMES + owner, keys("", numbers))).stream()
                        .collect(
                                HashMap::new,
                                (all, name) -> all.put(Long.valueOf(name.getKey()), name.getValue()),
                                Map::putAll);
    }

    @Override
    public List<Match> matches(Owner reader) {
        long me = reader.number().digits();
        List<Long> found = numbers(await(redis.commands().sinter(BOOK + me, REGISTERED)));
        if (found.isEmpty()) {
            return List.of();
        }
        RedisFuture<List<Boolean>> have = redis.commands().smismember(HOLDERS + me, bytes(found));
        RedisFuture<List<KeyValue<String, byte[]>>> users = redis.commands().mget(keys(USER, found));
        Map<Long, byte[]> names = names(me, found);
        List<Boolean> reciprocal = await(have);
        var matches = new ArrayList<Match>();
        for (int place = 0; place < found.size(); place++) {
            var user = StoredUser.of(await(users).get(place).getValue());
            var contact = contact(user.number(), Objects.requireNonNull(names.get(user.number())));
            matches.add(user.match(contact.name(), reciprocal.get(place)));
        }
        matches.sort((one, other) -> one.number().compareTo(other.number()));
        return matches;
    }

    @Override
    public List<Suggestion> suggestions(Owner reader, int limit) {
        long me = reader.number().digits();
        RedisFuture<Set<byte[]>> own = redis.commands().smembers(BOOK + me);
        List<RedisFuture<Set<byte[]>>> theirs = new ArrayList<>();
        for (long match : numbers(await(redis.commands().sinter(BOOK + me, REGISTERED)))) {
            theirs.add(redis.commands().sinter(BOOK + match, REGISTERED));
        }
        var candidates = new Candidates();
        theirs.forEach(books -> numbers(await(books)).forEach(candidates::add));
        var known = new HashSet<>(numbers(await(own)));
        known.add(me);
        candidates.remove(known);
        return candidates.best(limit, this::users);
    }

    private Map<Long, StoredUser> users(List<Long> numbers) {
        var users = new LinkedHashMap<Long, StoredUser>();
        if (!numbers.isEmpty()) {
            await(redis.commands().mget(keys(USER, numbers))).stream()
                    .filter(KeyValue::hasValue)
                    .map(user -> StoredUser.of(user.getValue()))
                    .forEach(user -> users.put(user.number(), user));
        }
        return users;
    }

    @Override
    public List<PhoneNumber> holders(PhoneNumber number) {
        return numbers(await(redis.commands().smembers(HOLDERS + number.digits()))).stream()
                .map(PhoneNumber::new)
                .toList();
    }

    @Override
    public Set<Long> near(Set<Long> people) {
        var near = new HashSet<Long>();
        people.stream()
                .map(person -> redis.commands().sinter(BOOK + person, HOLDERS + person))
                .toList()
                .forEach(answer -> near.addAll(numbers(await(answer))));
        return near;
    }

    /** Its log of writes is as long as its history, and says nothing about its data. */
    @Override
    public @Nullable Long diskBytes() {
        return null;
    }

    @Override
    public Long residentBytes() {
        return Long.valueOf(told("memory", "used_memory_rss"));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "version",
                told("server", "redis_version"),
                "appendfsync",
                "always",
                "process",
                "its own, all data in memory");
    }

    private String told(String section, String name) {
        return await(redis.commands().info(section))
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        redis.close();
        server.close();
    }
}
