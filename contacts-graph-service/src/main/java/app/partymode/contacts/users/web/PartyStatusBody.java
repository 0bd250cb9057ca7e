package app.partymode.contacts.users.web;

import app.partymode.contacts.users.PartyStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code PartyStatus} of the contract. */
public record PartyStatusBody(
        boolean partying,
        @Nullable String message,
        @Nullable Instant until,
        Instant since) {

    public static @Nullable PartyStatusBody of(@Nullable PartyStatus status) {
        return status == null
                ? null
                : new PartyStatusBody(status.partying(), status.message(), status.until(), status.since());
    }
}
