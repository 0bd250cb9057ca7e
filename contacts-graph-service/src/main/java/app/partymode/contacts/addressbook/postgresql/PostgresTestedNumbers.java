package app.partymode.contacts.addressbook.postgresql;

import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.BudgetState;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@OnPostgres
class PostgresTestedNumbers implements TestedNumbers {

    private final SqlFiles.Statement findTested;
    private final SqlFiles.Statement readTested;
    private final SqlFiles.Statement readBudget;
    private final SqlFiles.Statement consumeBudget;
    private final SqlFiles.Statement dropTestedBefore;

    PostgresTestedNumbers(SqlFiles sql) {
        findTested = sql.load("addressbook/find-tested");
        readTested = sql.load("addressbook/read-tested");
        readBudget = sql.load("addressbook/read-budget");
        consumeBudget = sql.load("addressbook/consume-budget");
        dropTestedBefore = sql.load("addressbook/drop-tested");
    }

    @Override
    public Set<PhoneNumber> of(String userId, Collection<PhoneNumber> numbers, Instant since) {
        return new HashSet<>(findTested
                .prepare()
                .param("user_id", userId)
                .param("numbers", SqlValues.digits(numbers))
                .param("since", SqlValues.time(since))
                .query((row, index) -> SqlValues.number(row, "number"))
                .list());
    }

    @Override
    public List<Remembered> removed(String userId, Instant since) {
        return readTested
                .prepare()
                .param("user_id", userId)
                .param("since", SqlValues.time(since))
                .query((row, index) -> new Remembered(
                        SqlValues.number(row, "number"), Objects.requireNonNull(SqlValues.time(row, "removed_at"))))
                .list();
    }

    @Override
    public BudgetState budgetState(String userId) {
        return readBudget
                .prepare()
                .param("user_id", userId)
                .query((row, index) -> MatchedBookRows.budgetState(row))
                .single();
    }

    @Override
    public boolean consume(String userId, BucketUpdate update) {
        return consumeBudget
                        .prepare()
                        .param("user_id", userId)
                        .param("before", SqlValues.time(update.before()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("after", SqlValues.time(update.after()))
                        .update()
                == 1;
    }

    @Override
    public void drop(Instant before, Instant now) {
        dropTestedBefore
                .prepare()
                .param("time", SqlValues.time(before))
                .param("now", SqlValues.time(now))
                .update();
    }
}
