package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.neo4j.Cypher.Transaction;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.WriteConflict;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.neo4j.ProfileColumns;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes that are buffered to be sent together: a hundred entries take a few round trips instead of hundreds. */
final class PendingWrites {

    private final Transaction transaction;
    private final FeedStatements statements;
    private final Map<PhoneNumber, Map<String, @Nullable Object>> profiles = new TreeMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final List<StoredUpdate> changes = new ArrayList<>();
    private int mostKept;

    PendingWrites(Transaction transaction, FeedStatements statements) {
        this.transaction = transaction;
        this.statements = statements;
    }

    void save(Profile profile, long epoch) {
        seen.remove(profile.userId());
        profiles.put(profile.number(), ProfileColumns.of(profile, epoch));
    }

    void seen(String userId, long epoch) {
        seen.put(userId, epoch);
    }

    void record(StoredUpdate change, int mostKeptNow) {
        changes.add(change);
        mostKept = mostKeptNow;
    }

    /** Sends them. Profiles come first: an update is linked to its number. */
    void flush() {
        flushProfiles();
        flushSeen();
        flushChanges();
    }

    private void flushProfiles() {
        if (profiles.isEmpty()) {
            return;
        }
        Row written = transaction
                .run(statements.save(), Map.of("profiles", List.copyOf(profiles.values())))
                .getFirst();
        if (written.number("saved") != profiles.size()) {
            throw new WriteConflict("numbers went while their users were being written");
        }
        profiles.clear();
        for (long number : written.numbers("leftover")) {
            var parted = transaction
                    .run(statements.dropBook(), Map.of("number", number))
                    .getFirst()
                    .numbers("numbers");
            transaction.run(
                    statements.forgetNumbers(),
                    Map.of("numbers", parted.stream().sorted().toList()));
        }
    }

    private void flushSeen() {
        if (!seen.isEmpty()) {
            var users = seen.entrySet().stream()
                    .map(user -> Map.of("userId", user.getKey(), "epoch", user.getValue()))
                    .toList();
            transaction.run(statements.seen(), Map.of("users", users));
            seen.clear();
        }
    }

    private void flushChanges() {
        if (!changes.isEmpty()) {
            transaction.run(
                    statements.record(),
                    Map.of(
                            "changes",
                            changes.stream().map(StoredUpdateColumns::of).toList()));
            dropSurplus();
            changes.clear();
        }
    }

    /** There are too many only of those that are for all who may see them. */
    private void dropSurplus() {
        List<Long> subjects = changes.stream()
                .filter(change -> change.audience() == null)
                .map(change -> change.subject().digits())
                .distinct()
                .toList();
        if (!subjects.isEmpty()) {
            transaction.run(statements.trim(), Map.of("numbers", subjects, "kept", mostKept));
        }
    }
}
