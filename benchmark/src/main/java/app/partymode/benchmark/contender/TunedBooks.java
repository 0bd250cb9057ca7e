package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.BudgetState;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredContacts;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.WriteOutcome;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Address books as arrays of ids, with the contacts' names beside them. */
final class TunedBooks implements AddressBooks, SharedContacts {

    /** Each part is MATERIALIZED, or its arrays would be read and intersected again for each contact that is found. */
    private static final String SHARED = """
        WITH mine AS MATERIALIZED
             (SELECT b.owner, b.ids FROM person p JOIN book b ON b.owner = p.id
               WHERE p.number = :number AND b.user_id = :user_id),
             theirs AS MATERIALIZED
             (SELECT intersection(b.ids) AS ids, array_agg(b.owner) AS owners, count(*) AS books
                FROM person p JOIN book b ON b.owner = p.id
               WHERE p.number = ANY (CAST(:people AS bigint[]))),
             met AS MATERIALIZED
             (SELECT mine.owner, mine.ids & theirs.ids AS ids FROM mine, theirs
               WHERE theirs.books = cardinality(CAST(:people AS bigint[]))
                 AND mine.ids @> theirs.owners AND theirs.ids @> ARRAY[mine.owner])
        SELECT c.number, c.name
          FROM met LEFT JOIN contact c ON c.owner = met.owner AND c.id = ANY (met.ids)
         ORDER BY c.number\
        """;

    private static final String KNOW = """
        INSERT INTO person (number)
        SELECT n FROM unnest(CAST(:numbers AS bigint[]) || :number) n
         WHERE NOT EXISTS (SELECT FROM person p WHERE p.number = n) ORDER BY n
        ON CONFLICT DO NOTHING\
        """;

    private static final String BEGIN = """
        INSERT INTO book
        SELECT p.id, :user_id, 1, ARRAY(SELECT id FROM person WHERE number = ANY (CAST(:added AS bigint[])) ORDER BY id)
          FROM person p
         WHERE p.number = :number
        ON CONFLICT DO NOTHING
        RETURNING owner\
        """;

    private static final String CHANGE = """
        UPDATE book
           SET version = version + 1,
               ids = (ids | ARRAY(SELECT id FROM person WHERE number = ANY (CAST(:added AS bigint[]))))
                          - ARRAY(SELECT id FROM person WHERE number = ANY (CAST(:removed AS bigint[])))
         WHERE owner = (SELECT id FROM person WHERE number = :number) AND user_id = :user_id AND version = :from
        RETURNING owner\
        """;

    private static final String PUT = """
        INSERT INTO contact
        SELECT :owner, p.id, p.number, e.name
          FROM unnest(CAST(:numbers AS bigint[]), CAST(:names AS text[])) AS e (number, name)
          JOIN person p ON p.number = e.number
        ON CONFLICT (owner, id) DO UPDATE SET name = excluded.name\
        """;

    private static final String REMOVE = """
        DELETE FROM contact
         WHERE owner = :owner AND id = ANY (ARRAY(SELECT id FROM person WHERE number = ANY (CAST(:numbers AS bigint[]))))\
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TunedBooks(DataSource source) {
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Override
    public Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people) {
        record Found(long number, String name) {}
        var found = jdbc.sql(SHARED)
                .param("number", reader.number().digits())
                .param("user_id", reader.userId())
                .param("people", SqlValues.digits(people))
                .query((row, _) -> new Found(row.getLong(1), row.getString(2)))
                .list();
        if (found.isEmpty()) {
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
        return new MatchedBook(AddressBook.of(version, contacts), List.of(), Set.of(), BudgetState.UNKNOWN);
    }

    @Override
    public WriteOutcome writeAndTell(Owner owner, long from, Admission admission) {
        BookChange change = admission.change();
        // numbers in a transaction of their own, or those who add the same ones would wait for each other's whole books
        jdbc.sql(KNOW)
                .param("numbers", numbers(change.added()))
                .param("number", owner.number().digits())
                .update();
        boolean written = Boolean.TRUE.equals(transactions.execute(_ -> write(owner, from, change)));
        return written ? WriteOutcome.NOTED : WriteOutcome.OUTDATED;
    }

    private boolean write(Owner owner, long from, BookChange change) {
        var book = jdbc.sql(from == 0 ? BEGIN : CHANGE)
                .param("number", owner.number().digits())
                .param("user_id", owner.userId())
                .param("added", numbers(change.added()))
                .param("removed", SqlValues.digits(change.removed()))
                .param("from", from)
                .query(Integer.class)
                .optional();
        book.ifPresent(id -> {
            remove(id, change.removed());
            put(id, change.added());
            put(id, change.renamed());
        });
        return book.isPresent();
    }

    private void put(int owner, List<Contact> contacts) {
        if (!contacts.isEmpty()) {
            jdbc.sql(PUT)
                    .param("owner", owner)
                    .param("numbers", numbers(contacts))
                    .param("names", contacts.stream().map(Contact::name).toArray(String[]::new))
                    .update();
        }
    }

    private void remove(int owner, List<PhoneNumber> removed) {
        if (!removed.isEmpty()) {
            jdbc.sql(REMOVE)
                    .param("owner", owner)
                    .param("numbers", SqlValues.digits(removed))
                    .update();
        }
    }

    private static long[] numbers(List<Contact> contacts) {
        return SqlValues.digits(contacts.stream().map(Contact::number).toList());
    }

    @Override
    public List<DeferredContacts> withDeferred(long after, int limit) {
        throw new NotOffered();
    }

    @Override
    public List<Owner> withNumbersBetween(long first, long last, long after, int limit) {
        throw new NotOffered();
    }
}
