package app.partymode.contacts.addressbook;

import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the budget of a user depends on.
 *
 * @param createdAt when the user signed up; null: not known yet
 * @param fullAt when the user's bucket will be full again; null: it is full
 * @param lowRank whether the user's rank is low, and no proof of the number has lifted that
 */
public record BudgetState(
        @Nullable Instant createdAt, @Nullable Instant fullAt, boolean lowRank) {

    /** An unknown user. */
    public static final BudgetState UNKNOWN = new BudgetState(null, null, false);

    /** Once the bucket was moved. */
    BudgetState after(@Nullable BucketUpdate update) {
        return update == null ? this : new BudgetState(createdAt, update.after(), lowRank);
    }
}
