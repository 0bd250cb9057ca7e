package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Viewer;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.neo4j.MatchColumns;
import app.partymode.contacts.neo4j.Cypher.Transaction;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Who sees whom, asked before and after a change. */
record ChangedMatches(Transaction transaction, FeedStatements statements) {

    List<Viewer> viewersOf(Profile profile) {
        return viewers(transaction.run(statements.audience(), Map.of("userId", profile.userId())));
    }

    List<Viewer> viewersAmong(Profile profile, List<PhoneNumber> readers) {
        var digits = readers.stream().map(PhoneNumber::digits).toList();
        return viewers(
                transaction.run(statements.viewersAmong(), Map.of("userId", profile.userId(), "readers", digits)));
    }

    private static List<Viewer> viewers(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var reciprocal = new HashSet<>(rows.getFirst().numbers("reciprocal"));
        return rows.getFirst().numbers("numbers").stream()
                .map(number -> new Viewer(new PhoneNumber(number), reciprocal.contains(number)))
                .toList();
    }

    /** Without their names: the feed has none. */
    List<Match> of(Owner reader) {
        var rows = transaction.run(
                statements.matches(), Map.of("number", reader.number().digits(), "userId", reader.userId()));
        return rows.isEmpty() ? List.of() : MatchColumns.unnamed(rows.getFirst());
    }
}
