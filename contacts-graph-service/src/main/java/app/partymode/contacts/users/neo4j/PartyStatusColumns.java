package app.partymode.contacts.users.neo4j;

import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.users.PartyStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A party status as four columns or properties; {@code partying} is null where there is none. */
public final class PartyStatusColumns {

    private PartyStatusColumns() {}

    public static @Nullable PartyStatus read(Row row) {
        if (!row.has("partying")) {
            return null;
        }
        String until = row.textOrNull("partyUntil");
        return new PartyStatus(
                row.flag("partying"),
                row.textOrNull("partyMessage"),
                until == null ? null : Instant.parse(until),
                Instant.parse(row.text("partySince")));
    }

    public static void write(@Nullable PartyStatus status, Map<String, @Nullable Object> columns) {
        if (status != null) {
            Instant until = status.until();
            columns.put("partying", status.partying());
            columns.put("partyMessage", status.message());
            columns.put("partyUntil", until == null ? null : until.toString());
            columns.put("partySince", status.since().toString());
        }
    }
}
