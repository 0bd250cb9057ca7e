package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.feed.EventApplication;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.FeedChange;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The feed as one node, and its updates as nodes that point to the numbers that they are about. */
@OnNeo4j
final class Neo4jFeedStore implements FeedStore {

    /** Updates dropped in one transaction. */
    private static final int DROPPED_AT_ONCE = 1_000;

    private final Cypher cypher;
    private final FeedStatements statements = FeedStatements.load();
    private final Statement holders = Statement.named("feed/find-holders");
    private final Statement holdersOfAny = Statement.named("feed/find-holders-of-any");
    private final Statement bookChange = Statement.named("feed/find-book-change");
    private final Statement findReaders = Statement.named("feed/find-readers");
    private final Statement readChanges = Statement.named("feed/read-changes");
    private final Statement readHead = Statement.named("feed/read-head");
    private final Statement raiseFloor = Statement.named("feed/raise-floor");
    private final Statement dropDeletedUsers = Statement.named("feed/drop-deleted-users-before");
    private final Statement dropUpdates = Statement.named("feed/drop-updates-before");

    Neo4jFeedStore(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Applied apply(List<StreamEntry> entries) {
        return cypher.inTransaction(
                transaction -> EventApplication.apply(entries, new Neo4jUserRows(transaction, statements, entries)));
    }

    @Override
    public Optional<Applied> applyBookChanges() {
        return cypher.read(bookChange, Map.of()).getFirst().flag("waiting")
                ? Optional.of(apply(List.of()))
                : Optional.empty();
    }

    @Override
    public Set<PhoneNumber> readersOf(long after, long through) {
        var numbers = cypher.read(findReaders, Map.of("after", after, "through", through))
                .getFirst()
                .numbers("numbers");
        return numbers.stream().map(PhoneNumber::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<FeedChange> changes(long after, long through, int limit) {
        return cypher
                .read(readChanges, Map.of("after", after, "through", through, "limit", limit))
                .getFirst()
                .rows("updates")
                .stream()
                .map(FeedColumns::change)
                .toList();
    }

    @Override
    public long head() {
        return cypher.read(readHead, Map.of()).getFirst().number("head");
    }

    @Override
    public Feed feed() {
        return FeedColumns.read(cypher.write(statements.lockFeed(), Map.of()));
    }

    @Override
    public void markIncomplete() {
        cypher.inTransaction(transaction -> {
            Feed feed = FeedColumns.read(transaction.run(statements.lockFeed(), Map.of()));
            return transaction.run(statements.saveFeed(), Map.of("feed", FeedColumns.of(feed.incomplete())));
        });
    }

    @Override
    public List<PhoneNumber> holdersOf(PhoneNumber number) {
        return cypher.read(holders, Map.of("number", number.digits())).getFirst().numbers("numbers").stream()
                .map(PhoneNumber::new)
                .toList();
    }

    @Override
    public Optional<List<PhoneNumber>> holdersOfAny(List<PhoneNumber> numbers, int most) {
        var digits = numbers.stream().map(PhoneNumber::digits).toList();
        Row row = cypher.read(holdersOfAny, Map.of("numbers", digits, "most", most))
                .getFirst();
        return row.flag("tooMany")
                ? Optional.empty()
                : Optional.of(
                        row.numbers("numbers").stream().map(PhoneNumber::new).toList());
    }

    @Override
    public void dropUpdatesBefore(Instant time) {
        cypher.write(raiseFloor, Map.of("time", time.toString()));
        long dropped;
        do {
            dropped = cypher.inTransaction(transaction -> dropSome(transaction, time));
        } while (dropped == DROPPED_AT_ONCE);
        cypher.write(dropDeletedUsers, Map.of("time", time.toString()));
    }

    private long dropSome(Cypher.Transaction transaction, Instant time) {
        Row dropped = transaction
                .run(dropUpdates, Map.of("time", time.toString(), "most", DROPPED_AT_ONCE))
                .getFirst();
        transaction.run(
                statements.forgetNumbers(), Map.of("numbers", List.copyOf(new TreeSet<>(dropped.numbers("numbers")))));
        return dropped.number("count");
    }
}
