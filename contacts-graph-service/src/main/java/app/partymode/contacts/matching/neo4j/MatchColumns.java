package app.partymode.contacts.matching.neo4j;

import app.partymode.contacts.matching.Match;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.users.neo4j.PartyStatusColumns;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Comparator;
import java.util.List;

/** Matches as both statements that find them answer. */
public final class MatchColumns {

    private MatchColumns() {}

    /** The row's matches, by ascending number, with their names in the document. */
    public static List<Match> read(DocumentedRow seen) {
        return read(seen.row(), seen.document());
    }

    /** The row's matches, by ascending number, without names. */
    public static List<Match> unnamed(Row row) {
        return read(row, BookDocument.NONE);
    }

    private static List<Match> read(Row row, BookDocument document) {
        return row.rows("matches").stream()
                .map(match -> match(match, document))
                .sorted(Comparator.comparing(Match::number))
                .toList();
    }

    private static Match match(Row row, BookDocument document) {
        return new Match(
                new PhoneNumber(row.number("number")),
                document.name(row.number("number")),
                row.text("userId"),
                row.text("username"),
                row.flag("verified"),
                row.flag("reciprocal"),
                row.has("status") ? PartyStatusColumns.read(row.row("status")) : null);
    }
}
