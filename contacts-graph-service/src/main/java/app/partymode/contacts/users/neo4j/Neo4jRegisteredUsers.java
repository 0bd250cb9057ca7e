package app.partymode.contacts.users.neo4j;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Neo4jAdapter;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.users.EventApplication;
import app.partymode.contacts.users.Feed;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.contacts.users.StreamEntry;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Registered users as the label {@code User} on their numbers. */
@Neo4jAdapter
final class Neo4jRegisteredUsers implements RegisteredUsers {

    /** Updates dropped in one transaction. */
    private static final int DROPPED_AT_ONCE = 1_000;

    private final Cypher cypher;
    private final UserStatements statements = UserStatements.load();
    private final Statement holders = Statement.named("users/holders");
    private final Statement raiseFloor = Statement.named("users/raise-floor");
    private final Statement dropUpdates = Statement.named("users/drop-updates");

    Neo4jRegisteredUsers(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Applied apply(List<StreamEntry> entries) {
        return cypher.inTransaction(
                transaction -> EventApplication.apply(entries, new Neo4jUserRows(transaction, statements, entries)));
    }

    @Override
    public Feed feed() {
        return FeedColumns.read(cypher.write(statements.lockFeed(), Map.of()));
    }

    @Override
    public Optional<Profile> find(String userId) {
        return ProfileColumns.read(
                        cypher.read(statements.known(), Map.of("userIds", List.of(userId), "numbers", List.of())))
                .stream()
                .findFirst();
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
    public void dropUpdatesBefore(Instant time) {
        cypher.write(raiseFloor, Map.of("time", time.toString()));
        long dropped;
        do {
            dropped = cypher.inTransaction(transaction -> dropSome(transaction, time));
        } while (dropped == DROPPED_AT_ONCE);
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
