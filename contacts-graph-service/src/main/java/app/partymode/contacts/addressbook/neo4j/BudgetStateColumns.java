package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.BudgetState;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.trust.Rank;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an owner's budget depends on. */
final class BudgetStateColumns {

    private BudgetStateColumns() {}

    static BudgetState budgetState(Row row) {
        return new BudgetState(
                instant(row.textOrNull("createdAt")),
                instant(row.textOrNull("fullAt")),
                Rank.isLow(instant(row.textOrNull("lowSince")), instant(row.textOrNull("provenAt"))));
    }

    /** The parameters of what moves a bucket. */
    static Map<String, @Nullable Object> of(String userId, BucketUpdate update) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("userId", userId);
        parameters.put("fullBefore", text(update.before()));
        parameters.put("fullAfter", text(update.after()));
        return parameters;
    }

    static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable Instant instant(@Nullable String time) {
        return time == null ? null : Instant.parse(time);
    }
}
