package app.partymode.benchmark.contender.rival;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.GetOp;
import org.lmdbjava.SeekOp;
import org.lmdbjava.Txn;

/** LMDB in this process: books as sorted arrays, a key each. What a durable store takes at least, as every commit is on disk before it returns. */
public final class LmdbBooks implements RivalStore {

    private final LmdbTransactions store;
    private final Dbi<byte[]> books;
    private final Dbi<byte[]> users;
    private final Dbi<byte[]> ids;
    private final Dbi<byte[]> holders;

    public LmdbBooks(Path folder) {
        store = new LmdbTransactions(folder);
        books = store.open("books");
        users = store.open("users");
        ids = store.open("ids");
        holders = store.open("holders", DbiFlags.MDB_DUPSORT, DbiFlags.MDB_DUPFIXED);
    }

    private static byte[] key(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private PackedBook book(Txn<byte[]> transaction, long owner) {
        return PackedBook.of(books.get(transaction, key(owner)));
    }

    private @Nullable StoredUser user(Txn<byte[]> transaction, long number) {
        byte @Nullable [] bytes = users.get(transaction, key(number));
        return bytes == null ? null : StoredUser.of(bytes);
    }

    private List<Long> holders(Txn<byte[]> transaction, long number) {
        var found = new ArrayList<Long>();
        try (var cursor = holders.openCursor(transaction)) {
            boolean more = cursor.get(key(number), GetOp.MDB_SET);
            while (more) {
                found.add(ByteBuffer.wrap(cursor.val()).getLong());
                more = cursor.seek(SeekOp.MDB_NEXT_DUP);
            }
        }
        return found;
    }

    @Override
    public void floor() {
        store.read(transaction -> Optional.ofNullable(books.get(transaction, key(0))));
    }

    @Override
    public void signUp(List<Profile> profiles) {
        store.write(transaction -> {
            profiles.forEach(profile -> {
                byte[] bytes = StoredUser.of(profile).bytes();
                users.put(transaction, key(profile.number().digits()), bytes);
                ids.put(transaction, profile.userId().getBytes(StandardCharsets.US_ASCII), bytes);
            });
            return profiles;
        });
    }

    @Override
    public Optional<Profile> user(String userId) {
        return store.read(
                transaction -> Optional.ofNullable(ids.get(transaction, userId.getBytes(StandardCharsets.US_ASCII)))
                        .map(StoredUser::of)
                        .map(StoredUser::profile));
    }

    @Override
    public AddressBook book(Owner owner) {
        return store.read(
                transaction -> book(transaction, owner.number().digits()).book());
    }

    @Override
    public boolean write(Owner owner, long from, BookChange change) {
        long me = owner.number().digits();
        return store.write(transaction -> {
            PackedBook book = book(transaction, me);
            if (book.version() != from) {
                return false;
            }
            books.put(transaction, key(me), book.after(change));
            change.added()
                    .forEach(contact ->
                            holders.put(transaction, key(contact.number().digits()), key(me)));
            change.removed().forEach(removed -> holders.delete(transaction, key(removed.digits()), key(me)));
            return true;
        });
    }

    @Override
    public Optional<List<Contact>> shared(Owner reader, Set<PhoneNumber> people) {
        long me = reader.number().digits();
        return store.read(transaction -> {
            PackedBook mine = book(transaction, me);
            List<PackedBook> theirs = people.stream()
                    .map(person -> book(transaction, person.digits()))
                    .toList();
            boolean allowed = people.stream().allMatch(person -> mine.has(person.digits()))
                    && theirs.stream().allMatch(book -> book.has(me));
            return allowed ? Optional.of(mine.sharedWith(theirs)) : Optional.empty();
        });
    }

    @Override
    public List<Match> matches(Owner reader) {
        long me = reader.number().digits();
        return store.read(transaction -> {
            var matches = new ArrayList<Match>();
            PackedBook mine = book(transaction, me);
            var have = new HashSet<>(holders(transaction, me));
            for (int place = 0; place < mine.size(); place++) {
                @Nullable StoredUser user = user(transaction, mine.number(place));
                if (user != null) {
                    matches.add(user.match(mine.contact(place).name(), have.contains(user.number())));
                }
            }
            return matches;
        });
    }

    @Override
    public List<Suggestion> suggestions(Owner reader, int limit) {
        long me = reader.number().digits();
        return store.read(transaction -> {
            PackedBook mine = book(transaction, me);
            var candidates = new Candidates();
            var known = new HashSet<>(Set.of(me));
            for (int place = 0; place < mine.size(); place++) {
                known.add(mine.number(place));
                if (users.get(transaction, key(mine.number(place))) != null) {
                    PackedBook theirs = book(transaction, mine.number(place));
                    for (int there = 0; there < theirs.size(); there++) {
                        candidates.add(theirs.number(there));
                    }
                }
            }
            candidates.remove(known);
            candidates.keep(number -> users.get(transaction, key(number)) != null);
            return candidates.best(limit, numbers -> {
                var found = new LinkedHashMap<Long, StoredUser>();
                numbers.forEach(number -> {
                    @Nullable StoredUser user = user(transaction, number);
                    if (user != null) {
                        found.put(number, user);
                    }
                });
                return found;
            });
        });
    }

    @Override
    public List<PhoneNumber> holders(PhoneNumber number) {
        return store.read(transaction -> holders(transaction, number.digits()).stream()
                .map(PhoneNumber::new)
                .toList());
    }

    @Override
    public Set<Long> near(Set<Long> people) {
        return store.read(transaction -> {
            var near = new HashSet<Long>();
            people.forEach(person -> {
                PackedBook book = book(transaction, person);
                holders(transaction, person).stream().filter(book::has).forEach(near::add);
            });
            return near;
        });
    }

    @Override
    public @Nullable Long diskBytes() {
        return store.bytes();
    }

    @Override
    public @Nullable Long residentBytes() {
        return null;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("process", "the benchmark's own", "commit", "fsync");
    }

    @Override
    public void close() {
        store.close();
    }
}
