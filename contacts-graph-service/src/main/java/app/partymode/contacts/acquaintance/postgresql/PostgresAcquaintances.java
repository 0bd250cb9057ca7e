package app.partymode.contacts.acquaintance.postgresql;

import app.partymode.contacts.acquaintance.Acquaintances;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Set;

@OnPostgres
class PostgresAcquaintances implements Acquaintances {

    private final SqlFiles.Statement acquaintances;

    PostgresAcquaintances(SqlFiles sql) {
        acquaintances = sql.load("acquaintance/among");
    }

    @Override
    public Set<PhoneNumber> among(Set<PhoneNumber> candidates, Set<PhoneNumber> people) {
        return Set.copyOf(acquaintances
                .prepare()
                .param("candidates", SqlValues.digits(candidates))
                .param("people", SqlValues.digits(people))
                .query((row, _) -> SqlValues.number(row, "number"))
                .list());
    }
}
