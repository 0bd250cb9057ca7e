package app.partymode.contacts.suppression.postgresql;

import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.PostgresTransactions;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Suppressed numbers as a table of their own. */
@OnPostgres
class PostgresSuppressedNumbers implements SuppressedNumbers {

    private final PostgresTransactions transactions;
    private final SqlFiles.Statement suppressedAmong;
    private final SqlFiles.Statement findInBooks;
    private final SqlFiles.Statement lockHolders;
    private final SqlFiles.Statement leaveBooks;
    private final SqlFiles.Statement markLeftBooks;

    PostgresSuppressedNumbers(PostgresTransactions transactions, SqlFiles sql) {
        this.transactions = transactions;
        suppressedAmong = sql.load("suppression/among");
        findInBooks = sql.load("suppression/find-in-books");
        lockHolders = sql.load("suppression/lock-holders");
        leaveBooks = sql.load("suppression/leave-books");
        markLeftBooks = sql.load("suppression/mark-left-books");
    }

    private record InBooks(PhoneNumber number, long version) {}

    @Override
    public Set<PhoneNumber> among(Collection<PhoneNumber> numbers) {
        return Set.copyOf(suppressedAmong
                .prepare()
                .param("numbers", SqlValues.digits(numbers))
                .query((row, index) -> SqlValues.number(row, "number"))
                .list());
    }

    @Override
    public boolean leaveBooks(int most) {
        Optional<InBooks> next = findInBooks
                .prepare()
                .query((row, index) -> new InBooks(SqlValues.number(row, "number"), row.getLong("version")))
                .optional();
        next.ifPresent(it -> transactions.run(() -> leave(it, most)));
        return next.isPresent();
    }

    private boolean leave(InBooks it, int most) {
        List<PhoneNumber> owners = lockHolders
                .prepare()
                .param("number", it.number().digits())
                .param("most", most)
                .query((row, index) -> SqlValues.number(row, "owner"))
                .list();
        if (owners.isEmpty()) {
            markLeftBooks
                    .prepare()
                    .param("number", it.number().digits())
                    .param("version", it.version())
                    .update();
            return false;
        }
        // A statement of its own: it sees what was committed before the locks were taken.
        leaveBooks
                .prepare()
                .param("number", it.number().digits())
                .param("owners", SqlValues.digits(owners))
                .update();
        return true;
    }
}
