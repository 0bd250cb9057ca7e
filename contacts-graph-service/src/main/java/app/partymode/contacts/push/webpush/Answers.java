package app.partymode.contacts.push.webpush;

import app.partymode.contacts.push.Delivery.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;

/** What a push service answers (RFC 8030, sections 5 and 7). */
final class Answers {

    private static final Duration LONGEST = Duration.ofDays(1);
    /** A connection is used again only if what is left to read on it is little. */
    private static final long WORTH_READING = 4_096;

    private Answers() {}

    static Outcome outcome(int status) {
        return switch (status) {
            case HttpStatus.SC_OK, HttpStatus.SC_CREATED, HttpStatus.SC_ACCEPTED, HttpStatus.SC_NO_CONTENT ->
                Outcome.DELIVERED;
            case HttpStatus.SC_NOT_FOUND, HttpStatus.SC_GONE -> Outcome.GONE;
            case HttpStatus.SC_TOO_MANY_REQUESTS -> Outcome.LIMITED;
            case HttpStatus.SC_REQUEST_TIMEOUT -> Outcome.FAILED;
            default -> status >= HttpStatus.SC_SERVER_ERROR ? Outcome.FAILED : Outcome.REFUSED;
        };
    }

    /** {@code Retry-After}, in seconds or as a date (RFC 9110, section 10.2.3); zero where there is none that can be read. */
    static Duration after(ClassicHttpResponse response, Clock clock) {
        @Nullable Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null || header.getValue() == null) {
            return Duration.ZERO;
        }
        String text = header.getValue().strip();
        Duration after = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, clock);
        return after.isNegative() ? Duration.ZERO : after.compareTo(LONGEST) > 0 ? LONGEST : after;
    }

    static void consume(ClassicHttpResponse response) throws IOException {
        @Nullable HttpEntity entity = response.getEntity();
        if (entity != null && entity.getContentLength() >= 0 && entity.getContentLength() <= WORTH_READING) {
            EntityUtils.consume(entity);
        }
    }

    private static Duration until(String date, Clock clock) {
        try {
            return Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }
}
