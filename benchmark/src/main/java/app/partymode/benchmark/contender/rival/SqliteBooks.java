package app.partymode.benchmark.contender.rival;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** SQLite in this process: readers beside one writer (WAL), every commit on disk before it returns. */
public final class SqliteBooks implements RivalStore {

    private static final int CONNECTIONS = 10;
    private final Path file;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final SqliteStatements sql;
    private final TransactionTemplate transactions;

    public SqliteBooks(Path folder) {
        file = folder.resolve("books.db");
        sql = new SqliteStatements();
        pool = sql.open(file, CONNECTIONS);
        jdbc = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @Override
    public void floor() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
    }

    @Override
    public void signUp(List<Profile> users) {
        transactions.executeWithoutResult(_ -> users.forEach(user -> jdbc.sql(sql.putUser())
                .param("number", user.number().digits())
                .param("userId", user.userId())
                .param("bytes", StoredUser.of(user).bytes())
                .update()));
    }

    @Override
    public Optional<Profile> user(String userId) {
        return jdbc.sql(sql.findUser())
                .param("userId", userId)
                .query((row, _) -> StoredUser.of(row.getBytes(1)).profile())
                .optional();
    }

    @Override
    public AddressBook book(Owner owner) {
        long number = owner.number().digits();
        long version = version(number);
        List<Contact> contacts = version == 0
                ? List.of()
                : jdbc.sql(sql.readBook())
                        .param("owner", number)
                        .query((row, _) -> new Contact(new PhoneNumber(row.getLong(1)), row.getString(2)))
                        .list();
        return AddressBook.of(version, contacts);
    }

    private long version(long owner) {
        return jdbc.sql(sql.readVersion())
                .param("owner", owner)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public boolean write(Owner owner, long from, BookChange change) {
        return Boolean.TRUE.equals(
                transactions.execute(_ -> write(owner.number().digits(), from, change)));
    }

    private boolean write(long owner, long from, BookChange change) {
        if (version(owner) != from) {
            return false;
        }
        jdbc.sql(sql.putVersion())
                .param("owner", owner)
                .param("version", from + 1)
                .update();
        sql.batch(
                pool,
                sql.putContact(),
                Stream.concat(change.added().stream(), change.renamed().stream())
                        .map(contact ->
                                new @Nullable Object[] {owner, contact.number().digits(), contact.name()})
                        .toList());
        sql.batch(
                pool,
                sql.removeContact(),
                change.removed().stream()
                        .map(removed -> new @Nullable Object[] {owner, removed.digits()})
                        .toList());
        return true;
    }

    @Override
    public Optional<List<Contact>> shared(Owner reader, Set<PhoneNumber> people) {
        record Found(long number, @Nullable String name) {}
        var found = jdbc.sql(sql.shared())
                .param("number", reader.number().digits())
                .param("people", json(people.stream().map(PhoneNumber::digits).toList()))
                .query((row, _) -> new Found(row.getLong(1), row.getString(2)))
                .list();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream()
                        .filter(contact -> contact.number() > 0)
                        .map(contact -> new Contact(new PhoneNumber(contact.number()), contact.name()))
                        .toList());
    }

    private static String json(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public List<Match> matches(Owner reader) {
        return jdbc.sql(sql.matches())
                .param("number", reader.number().digits())
                .query((row, _) -> StoredUser.of(row.getBytes(1)).match(row.getString(2), row.getBoolean(3)))
                .list();
    }

    @Override
    public List<Suggestion> suggestions(Owner reader, int limit) {
        return jdbc.sql(sql.suggestions())
                .param("number", reader.number().digits())
                .param("limit", limit)
                .query((row, _) -> {
                    var user = StoredUser.of(row.getBytes(1));
                    return new Suggestion(user.userId(), user.username(), row.getInt(2));
                })
                .list();
    }

    @Override
    public List<PhoneNumber> holders(PhoneNumber number) {
        return jdbc.sql(sql.findHolders())
                .param("number", number.digits())
                .query((row, _) -> new PhoneNumber(row.getLong(1)))
                .list();
    }

    @Override
    public Set<Long> near(Set<Long> people) {
        return new HashSet<>(jdbc.sql(sql.near())
                .param("people", json(people))
                .query(Long.class)
                .list());
    }

    @Override
    public @Nullable Long diskBytes() {
        jdbc.sql("PRAGMA wal_checkpoint(TRUNCATE)").query().listOfRows();
        return file.toFile().length();
    }

    @Override
    public @Nullable Long residentBytes() {
        return null;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "version",
                jdbc.sql("SELECT sqlite_version()").query(String.class).single(),
                "process",
                "the benchmark's own",
                "journal_mode",
                "wal",
                "synchronous",
                "full");
    }

    @Override
    public void close() {
        pool.close();
    }
}
