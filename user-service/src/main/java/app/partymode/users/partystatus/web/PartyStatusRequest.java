package app.partymode.users.partystatus.web;

import app.partymode.httpapi.constraint.Characters;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that sets a party status. */
record PartyStatusRequest(
        @NotNull(message = "Required: true or false.") Boolean partying,
        @Characters(max = 140) @Nullable String message,
        @FutureTime @Nullable String until) {

    /** The message that is shown; null: none. */
    @Nullable
    String shownMessage() {
        return message == null || message.isBlank() ? null : message.strip();
    }

    /** When the status ends by itself; null: never. */
    @Nullable
    Instant end() {
        return until == null ? null : FutureTime.Check.instant(until).orElseThrow();
    }
}
