package app.partymode.contacts.suggestions.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.suggestions.Suggestions;
import java.util.List;

@OnPostgres
class PostgresSuggestions implements Suggestions {

    private final SqlFiles.Statement suggestions;

    PostgresSuggestions(SqlFiles sql) {
        suggestions = sql.load("suggestions/suggestions");
    }

    @Override
    public List<Suggestion> to(Owner reader, int limit) {
        return suggestions
                .prepare()
                .param("owner", reader.number().digits())
                .param("user_id", reader.userId())
                .param("limit", limit)
                .query((row, index) -> new Suggestion(
                        row.getString("user_id"), row.getString("username"), row.getInt("shared_contacts")))
                .list();
    }
}
