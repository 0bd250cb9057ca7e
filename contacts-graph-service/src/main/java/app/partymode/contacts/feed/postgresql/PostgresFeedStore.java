package app.partymode.contacts.feed.postgresql;

import app.partymode.contacts.feed.EventApplication;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.FeedChange;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.PostgresTransactions;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@OnPostgres
class PostgresFeedStore implements FeedStore {

    private final PostgresTransactions transactions;
    private final PostgresUserRows rows;
    private final StoredUpdates changes;
    private final SqlFiles.Statement readFeed;
    private final SqlFiles.Statement markIncomplete;
    private final SqlFiles.Statement findHolders;
    private final SqlFiles.Statement findHoldersOfAny;
    private final SqlFiles.Statement findBookChange;
    private final SqlFiles.Statement dropDeletedUsers;
    private final SqlFiles.Statement findReaders;
    private final SqlFiles.Statement readChanges;

    PostgresFeedStore(PostgresTransactions transactions, PostgresUserRows rows, SqlFiles sql) {
        this.transactions = transactions;
        this.rows = rows;
        changes = new StoredUpdates(sql);
        readFeed = sql.load("feed/read-feed");
        markIncomplete = sql.load("feed/mark-incomplete");
        findHolders = sql.load("feed/find-holders");
        findHoldersOfAny = sql.load("feed/find-holders-of-any");
        findReaders = sql.load("feed/find-readers");
        readChanges = sql.load("feed/read-changes");
        findBookChange = sql.load("feed/find-book-change");
        dropDeletedUsers = sql.load("feed/drop-deleted-users-before");
    }

    @Override
    public Applied apply(List<StreamEntry> entries) {
        return transactions.run(() -> EventApplication.apply(entries, rows));
    }

    @Override
    public Optional<Applied> applyBookChanges() {
        return findBookChange.prepare().query(Boolean.class).single()
                ? Optional.of(apply(List.of()))
                : Optional.empty();
    }

    @Override
    public Set<PhoneNumber> readersOf(long after, long through) {
        return Set.copyOf(findReaders
                .prepare()
                .param("after", after)
                .param("through", through)
                .query((row, index) -> SqlValues.number(row, "reader"))
                .list());
    }

    @Override
    public List<FeedChange> changes(long after, long through, int limit) {
        return readChanges
                .prepare()
                .param("after", after)
                .param("through", through)
                .param("limit", limit)
                .query(FeedColumns::change)
                .list();
    }

    @Override
    public long head() {
        return feed().head();
    }

    /**
     * Needs no lock to keep the port's promise: one transaction commits a head and the changes up to it, and PostgreSQL shows
     * both or neither to every later statement.
     */
    @Override
    public Feed feed() {
        return readFeed.prepare().query(FeedColumns::read).single();
    }

    @Override
    public void markIncomplete() {
        markIncomplete.prepare().update();
    }

    @Override
    public List<PhoneNumber> holdersOf(PhoneNumber number) {
        return findHolders
                .prepare()
                .param("number", number.digits())
                .query((row, index) -> SqlValues.number(row, "owner"))
                .list();
    }

    @Override
    public Optional<List<PhoneNumber>> holdersOfAny(List<PhoneNumber> numbers, int most) {
        List<PhoneNumber> found = findHoldersOfAny
                .prepare()
                .param("numbers", SqlValues.digits(numbers))
                .param("most", most)
                .query((row, index) -> SqlValues.number(row, "owner"))
                .list();
        return found.size() > most ? Optional.empty() : Optional.of(found);
    }

    @Override
    public void dropUpdatesBefore(Instant time) {
        transactions.run(() -> {
            Feed feed = rows.lockFeed();
            dropDeletedUsers.prepare().param("time", SqlValues.time(time)).update();
            Optional<Long> dropped = changes.dropBefore(time).filter(newest -> newest > feed.floor());
            dropped.ifPresent(newest -> rows.saveFeed(feed.withFloor(newest)));
            return dropped;
        });
    }
}
