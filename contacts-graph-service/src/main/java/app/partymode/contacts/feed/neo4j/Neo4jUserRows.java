package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.BookChange;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.UserRows;
import app.partymode.contacts.feed.Viewer;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.neo4j.Cypher.Transaction;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.neo4j.WriteConflict;
import app.partymode.contacts.users.DeletedUser;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.neo4j.ProfileColumns;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Users in one transaction. The statement that takes the lock reads those that the entries are about, and takes out the changes of
 * books that wait; writes are buffered until a read has to see them.
 */
final class Neo4jUserRows implements UserRows {

    private final Transaction transaction;
    private final FeedStatements statements;
    private final KnownUsers known;
    private final PendingWrites pending;
    private final ChangedMatches matches;
    private List<BookChange> bookChanges = List.of();

    Neo4jUserRows(Transaction transaction, FeedStatements statements, List<StreamEntry> entries) {
        this.transaction = transaction;
        this.statements = statements;
        this.known = new KnownUsers(entries);
        this.pending = new PendingWrites(transaction, statements);
        this.matches = new ChangedMatches(transaction, statements);
    }

    @Override
    public Feed lockFeed() {
        List<Row> begun = transaction.run(statements.begin(), known.wanted());
        ProfileColumns.read(begun).forEach(known::put);
        bookChanges = BookChangeColumns.read(begun.getFirst());
        return FeedColumns.read(begun);
    }

    @Override
    public void saveFeed(Feed feed) {
        pending.flush();
        transaction.run(statements.saveFeed(), Map.of("feed", FeedColumns.of(feed)));
    }

    @Override
    public Optional<Profile> byId(String userId) {
        return known.byId(userId);
    }

    @Override
    public Optional<Profile> byNumber(PhoneNumber number) {
        return known.byNumber(number);
    }

    @Override
    public void save(Profile profile, long epoch) {
        known.put(profile);
        pending.save(profile, epoch);
    }

    @Override
    public void seen(String userId, long epoch) {
        pending.seen(userId, epoch);
    }

    @Override
    public List<Profile> notSeenSince(long epoch) {
        pending.flush();
        return ProfileColumns.read(transaction.run(statements.notSeenSince(), Map.of("epoch", epoch)));
    }

    @Override
    public void remove(Profile profile) {
        pending.flush();
        known.remove(profile);
        transaction.run(statements.forget(), Map.of("userId", profile.userId()));
        transaction.run(statements.forgetDiscovery(), Map.of("userId", profile.userId()));
        var unneeded = new TreeSet<>(dropBook(profile.number()));
        unneeded.add(profile.number().digits());
        unneeded.addAll(forgetReader(profile.number()));
        forgetNumbers(unneeded);
    }

    @Override
    public void markDeleted(Owner user, Instant at) {
        pending.flush();
        var parameters = Map.of(
                "number", user.number().digits(),
                "userId", user.userId(),
                "digest", DeletedUser.digest(user.userId()),
                "at", at.toString());
        var unneeded = new TreeSet<Long>();
        if (transaction.run(statements.markDeleted(), parameters).getFirst().flag("written")) {
            unneeded.addAll(dropBook(user.number()));
            transaction.run(statements.forgetDiscovery(), Map.of("userId", user.userId()));
        }
        unneeded.add(user.number().digits());
        forgetNumbers(unneeded);
    }

    @Override
    public void moveBook(Profile profile, PhoneNumber newNumber, Instant at) {
        pending.flush();
        var unneeded = new TreeSet<Long>();
        List<Row> moved = transaction.run(
                statements.moveBook(),
                Map.of(
                        "userId", profile.userId(),
                        "from", profile.number().digits(),
                        "to", newNumber.digits()));
        moved.forEach(row -> unneeded.addAll(row.numbers("numbers")));
        transaction.run(statements.forget(), Map.of("userId", profile.userId()));
        transaction.run(statements.moveReader(), Map.of("from", profile.number().digits(), "to", newNumber.digits()));
        List<Long> dropped = dropBook(profile.number());
        if (moved.isEmpty()) { // a newer book stays; what is in neither is remembered
            remember(profile, dropped, at);
        }
        unneeded.addAll(dropped);
        unneeded.add(profile.number().digits());
        forgetNumbers(unneeded);
    }

    private void remember(Profile profile, List<Long> numbers, Instant at) {
        if (!numbers.isEmpty()) {
            var ascending = numbers.stream().sorted().toList();
            transaction.run(
                    statements.remember(),
                    Map.of("userId", profile.userId(), "numbers", ascending, "at", at.toString()));
        }
    }

    @Override
    public List<Viewer> viewersOf(Profile profile) {
        pending.flush();
        return matches.viewersOf(profile);
    }

    @Override
    public List<Viewer> viewersAmong(Profile profile, List<PhoneNumber> readers) {
        pending.flush();
        return matches.viewersAmong(profile, readers);
    }

    @Override
    public List<Match> matchesOf(Owner reader) {
        pending.flush();
        return matches.of(reader);
    }

    @Override
    public List<BookChange> takeBookChanges() {
        return bookChanges;
    }

    @Override
    public void record(StoredUpdate change, int mostKept) {
        pending.record(change, mostKept);
    }

    @Override
    public Optional<Long> suppressedAt(PhoneNumber number) {
        pending.flush();
        return transaction.run(statements.suppressed(), Map.of("number", number.digits())).stream()
                .map(row -> row.number("version"))
                .findFirst();
    }

    @Override
    public void suppress(PhoneNumber number, long version, long epoch) {
        pending.flush();
        transaction.run(statements.raiseReaderFloors(), Map.of("number", number.digits()));
        var parameters = Map.of("number", number.digits(), "version", version, "epoch", epoch);
        if (transaction.run(statements.suppress(), parameters).getFirst().number("saved") == 0) {
            throw new WriteConflict("a number went while it was being suppressed");
        }
        forgetNumbers(new TreeSet<>(dropBook(number)));
    }

    @Override
    public void suppressionSeen(PhoneNumber number, long epoch) {
        transaction.run(statements.suppressionSeen(), Map.of("number", number.digits(), "epoch", epoch));
    }

    @Override
    public void lift(PhoneNumber number) {
        lift(statements.lift(), Map.of("number", number.digits()));
    }

    @Override
    public void liftNotSeenSince(long epoch) {
        pending.flush();
        lift(statements.liftNotSeenSince(), Map.of("epoch", epoch));
    }

    private void lift(Statement statement, Map<String, Long> which) {
        forgetNumbers(new TreeSet<>(transaction.run(statement, which).getFirst().numbers("numbers")));
    }

    private List<Long> dropBook(PhoneNumber number) {
        List<Row> rows = transaction.run(statements.dropBook(), Map.of("number", number.digits()));
        return rows.isEmpty() ? List.of() : rows.getFirst().numbers("numbers");
    }

    private List<Long> forgetReader(PhoneNumber number) {
        return transaction
                .run(statements.forgetReader(), Map.of("number", number.digits()))
                .getFirst()
                .numbers("numbers");
    }

    private void forgetNumbers(TreeSet<Long> numbers) {
        transaction.run(statements.forgetNumbers(), Map.of("numbers", List.copyOf(numbers)));
    }
}
