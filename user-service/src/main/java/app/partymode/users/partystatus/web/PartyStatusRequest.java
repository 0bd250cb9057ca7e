package app.partymode.users.partystatus.web;

import app.partymode.users.web.RequestErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body that sets a party status, as it came in. */
record PartyStatusRequest(
        @Nullable Boolean partying,
        @Nullable String message,
        @Nullable String until) {

    private static final int LONGEST_MESSAGE = 140;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** The body after all of it was found right. */
    record Checked(
            boolean partying,
            @Nullable String message,
            @Nullable Instant until) {}

    Checked check(Instant now) {
        var errors = new RequestErrors();
        Optional<Boolean> value =
                errors.require(Optional.ofNullable(partying), "/partying", "Required: true or false.");
        String text = message == null || message.isBlank() ? null : message.strip();
        if (text != null && !isMessage(text)) {
            errors.add("/message", "At most 140 characters.");
        }
        Instant end = until == null ? null : instant(until);
        if (until != null && (end == null || !end.isAfter(now) || end.isAfter(LATEST))) {
            errors.add("/until", "A time in the future, in RFC 3339 with an offset, such as 2030-01-01T03:00:00Z.");
        }
        errors.throwIfAny();
        return new Checked(value.orElseThrow(), text, end);
    }

    private static boolean isMessage(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_MESSAGE
                // A surrogate without its other half can't be written as UTF-8.
                && text.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
