package app.partymode.contacts.introductions.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import java.util.Optional;

@OnPostgres
class PostgresIntroductions implements Introductions {

    private final SqlFiles.Statement introductions;

    PostgresIntroductions(SqlFiles sql) {
        introductions = sql.load("introductions/introductions");
    }

    @Override
    public Optional<Introduction> to(Owner reader, String userId) {
        return introductions
                .prepare()
                .param("owner", reader.number().digits())
                .param("user_id", reader.userId())
                .param("person", userId)
                .query(IntroductionRows::read);
    }
}
