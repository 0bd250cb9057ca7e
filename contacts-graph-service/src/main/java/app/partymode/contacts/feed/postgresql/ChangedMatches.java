package app.partymode.contacts.feed.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.BookChange;
import app.partymode.contacts.feed.Viewer;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.postgresql.MatchColumns;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Who sees whom, asked before and after a change, and the changes of books that wait to be told. */
final class ChangedMatches {

    private final SqlFiles.Statement findAudience;
    private final SqlFiles.Statement findViewersAmong;
    private final SqlFiles.Statement matches;
    private final SqlFiles.Statement takeBookChanges;

    ChangedMatches(SqlFiles sql) {
        findAudience = sql.load("feed/find-audience");
        findViewersAmong = sql.load("feed/find-viewers-among");
        matches = sql.load("matching/matches");
        takeBookChanges = sql.load("feed/take-book-changes");
    }

    List<Viewer> viewersOf(Profile profile) {
        return findAudience
                .prepare()
                .param("number", profile.number().digits())
                .param("user_id", profile.userId())
                .query(ChangedMatches::viewer)
                .list();
    }

    List<Viewer> viewersAmong(Profile profile, List<PhoneNumber> readers) {
        return findViewersAmong
                .prepare()
                .param("number", profile.number().digits())
                .param("user_id", profile.userId())
                .param("readers", SqlValues.digits(readers))
                .query(ChangedMatches::viewer)
                .list();
    }

    private static Viewer viewer(ResultSet row, int index) throws SQLException {
        return new Viewer(SqlValues.number(row, "owner"), row.getBoolean("reciprocal"));
    }

    List<Match> of(Owner reader) {
        return matches.prepare()
                .param("owner", reader.number().digits())
                .param("user_id", reader.userId())
                .query((row, index) -> MatchColumns.read(row))
                .list();
    }

    List<BookChange> takeBookChanges() {
        return takeBookChanges
                .prepare()
                .query((row, index) -> new BookChange(
                        new Owner(row.getString("user_id"), SqlValues.number(row, "owner")),
                        numbers(row, "changed"),
                        numbers(row, "seen_by"),
                        numbers(row, "admitted"),
                        Objects.requireNonNull(SqlValues.time(row, "at"))))
                .list();
    }

    private static List<PhoneNumber> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .map(PhoneNumber::new)
                .toList();
    }
}
