package app.partymode.users.identity.web;

import app.partymode.users.identity.PartyStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code PartyStatus} of the REST contract. */
public record PartyStatusView(
        boolean partying,
        @Nullable String message,
        @Nullable Instant until,
        Instant since) {

    public static PartyStatusView of(PartyStatus status) {
        return new PartyStatusView(status.partying(), status.message(), status.until(), status.since());
    }
}
