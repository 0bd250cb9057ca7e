package app.partymode.contacts.addressbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the budget of a user depends on.
 *
 * @param createdAt when the user signed up; null: nobody has told yet
 * @param fullAt when the user's bucket will be full again; null: it is full
 */
public record Account(@Nullable Instant createdAt, @Nullable Instant fullAt) {

    /** Somebody of whom nothing is known. */
    public static final Account UNKNOWN = new Account(null, null);
}
