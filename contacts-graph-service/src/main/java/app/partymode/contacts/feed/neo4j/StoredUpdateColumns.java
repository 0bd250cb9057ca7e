package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.users.neo4j.PartyStatusColumns;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change as the properties of an update. */
final class StoredUpdateColumns {

    private StoredUpdateColumns() {}

    static Map<String, @Nullable Object> of(StoredUpdate change) {
        var audience = change.audience();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("sequence", change.sequence());
        columns.put("type", change.type().name());
        columns.put("subject", change.subject().digits());
        columns.put("userId", change.userId());
        columns.put("username", change.username());
        columns.put("visibility", change.visibility().name());
        columns.put("at", change.at().toString());
        columns.put(
                "audience",
                audience == null
                        ? null
                        : audience.stream().map(PhoneNumber::digits).toList());
        PartyStatusColumns.write(change.partyStatus(), columns);
        return columns;
    }
}
