package app.partymode.contacts.matching.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import java.util.List;

@OnPostgres
class PostgresMatches implements Matches {

    private final SqlFiles.Statement matches;

    PostgresMatches(SqlFiles sql) {
        matches = sql.load("matching/matches");
    }

    @Override
    public List<Match> of(Owner reader) {
        return matches.prepare()
                .param("owner", reader.number().digits())
                .param("user_id", reader.userId())
                .query((row, index) -> MatchColumns.read(row))
                .list();
    }
}
