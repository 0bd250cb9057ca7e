package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Account;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferringBook;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.phoneauth.PhoneNumber;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PostgreSQL with the extension intarray: beside the contacts each book is a sorted array of dense ids, which are intersected. It
 * leaves out blocks and visibility, and can't be distributed as it is. Offers first uploads and shared contacts.
 */
final class PostgresTuned implements Contender, AddressBooks, SharedContacts {

    private static final String DATABASE = "tuned";

    private static final List<String> SCHEMA = List.of(
            "CREATE EXTENSION intarray",
            "CREATE TABLE person (id serial PRIMARY KEY, number bigint NOT NULL UNIQUE)",
            "CREATE TABLE book (owner int PRIMARY KEY, user_id text NOT NULL, version bigint NOT NULL, ids int[] NOT"
                    + " NULL)",
            "CREATE TABLE contact (owner int, id int, number bigint NOT NULL, name text, PRIMARY KEY (owner, id))",
            "CREATE AGGREGATE intersection (int[]) (SFUNC = _int_inter, STYPE = int[])");

    private static final String SHARED = """
        SELECT met.allowed, c.number, c.name
          FROM (SELECT mine.owner, mine.ids & theirs.ids AS ids,
                       theirs.books = cardinality(CAST(:people AS bigint[]))
                         AND mine.ids @> theirs.owners AND theirs.ids @> ARRAY[mine.owner] AS allowed
                  FROM (SELECT b.* FROM person p JOIN book b ON b.owner = p.id
                         WHERE p.number = :number AND b.user_id = :user_id) AS mine,
                       (SELECT intersection(b.ids) AS ids, array_agg(b.owner) AS owners, count(*) AS books
                          FROM person p JOIN book b ON b.owner = p.id
                         WHERE p.number = ANY (CAST(:people AS bigint[]))) AS theirs) AS met
          LEFT JOIN contact c ON met.allowed AND c.owner = met.owner AND c.id = ANY (met.ids)
         ORDER BY c.number\
        """;

    private final PostgresServer server;
    private final StoreSizes sizes;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    PostgresTuned(PostgresServer server, StoreSizes sizes) {
        this.server = server;
        this.sizes = sizes;
        server.create(DATABASE);
        pool.setJdbcUrl(server.url(DATABASE));
        jdbc = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        SCHEMA.forEach(statement -> jdbc.sql(statement).update());
    }

    @Override
    public String name() {
        return Rows.TUNED_SQL;
    }

    @Override
    public Ports ports() {
        return Missing.beside(this, this);
    }

    @Override
    public Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people) {
        record Found(boolean allowed, long number, String name) {}
        var found = jdbc.sql(SHARED)
                .param("number", reader.number().digits())
                .param("user_id", reader.userId())
                .param("people", digits(people.stream().toList()))
                .query((row, _) -> new Found(row.getBoolean(1), row.getLong(2), row.getString(3)))
                .list();
        if (found.isEmpty() || !found.getFirst().allowed()) {
            return Optional.empty();
        }
        return Optional.of(found.stream()
                .filter(contact -> contact.number() > 0)
                .map(contact -> new Contact(new PhoneNumber(contact.number()), contact.name()))
                .toList());
    }

    /** Version and contacts only. */
    @Override
    public MatchedBook read(Owner owner) {
        long version = jdbc.sql("SELECT b.version FROM person p JOIN book b ON b.owner = p.id WHERE p.number = :number")
                .param("number", owner.number().digits())
                .query(Long.class)
                .optional()
                .orElse(0L);
        List<Contact> contacts = version == 0
                ? List.of()
                : jdbc.sql("SELECT c.number, c.name FROM person p JOIN contact c ON c.owner = p.id WHERE p.number"
                                + " = :number")
                        .param("number", owner.number().digits())
                        .query((row, _) -> new Contact(new PhoneNumber(row.getLong(1)), row.getString(2)))
                        .list();
        return new MatchedBook(AddressBook.of(version, contacts), List.of(), Set.of(), Account.UNKNOWN);
    }

    @Override
    public boolean write(Owner owner, long from, Admission admission) {
        if (from > 0) {
            throw new NotOffered();
        }
        List<Contact> added = admission.change().added();
        long[] numbers = digits(added.stream().map(Contact::number).toList());
        // numbers in a transaction of their own, or those who add the same ones would wait for each other's whole books
        jdbc.sql("INSERT INTO person (number) SELECT n FROM unnest(CAST(:numbers AS bigint[]) || :number) n"
                        + " WHERE NOT EXISTS (SELECT FROM person p WHERE p.number = n) ORDER BY n ON CONFLICT DO"
                        + " NOTHING")
                .param("numbers", numbers)
                .param("number", owner.number().digits())
                .update();
        transactions.executeWithoutResult(_ -> insert(owner, added, numbers));
        return true;
    }

    private void insert(Owner owner, List<Contact> added, long[] numbers) {
        int id = jdbc.sql("SELECT id FROM person WHERE number = :number")
                .param("number", owner.number().digits())
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO book SELECT :owner, :user_id, 1, COALESCE((SELECT array_agg(id ORDER BY id) FROM person "
                        + "WHERE number = ANY (CAST(:numbers AS bigint[]))), '{}')")
                .param("owner", id)
                .param("user_id", owner.userId())
                .param("numbers", numbers)
                .update();
        jdbc.sql("INSERT INTO contact SELECT :owner, p.id, p.number, e.name "
                        + "FROM unnest(CAST(:numbers AS bigint[]), CAST(:names AS text[])) AS e (number, name) "
                        + "JOIN person p ON p.number = e.number")
                .param("owner", id)
                .param("numbers", numbers)
                .param("names", added.stream().map(Contact::name).toArray(String[]::new))
                .update();
    }

    private static long[] digits(List<PhoneNumber> numbers) {
        return numbers.stream().mapToLong(PhoneNumber::digits).toArray();
    }

    @Override
    public List<DeferringBook> deferring(long after, int limit) {
        throw new NotOffered();
    }

    @Override
    public void floor() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
    }

    @Override
    public Footprint footprint() {
        jdbc.sql("VACUUM ANALYZE").update();
        long disk = jdbc.sql("SELECT sum(pg_total_relation_size(c)) FROM unnest(ARRAY['person', 'book',"
                        + " 'contact']::regclass[]) c")
                .query(Long.class)
                .single();
        return new Footprint(
                server.residentBytes(),
                sizes.cacheBytes(),
                disk,
                "the server with its connections, both rows of PostgreSQL; disk: tables and indexes of address books");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "server",
                "as PostgreSQL's, another database of it",
                "model",
                "intarray; another one than the service's");
    }

    @Override
    public Plans plans() {
        return Plans.NONE;
    }

    @Override
    public void close() {
        pool.close();
    }
}
