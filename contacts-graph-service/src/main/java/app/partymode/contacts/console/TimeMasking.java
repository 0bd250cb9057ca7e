package app.partymode.contacts.console;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Hides numbers that were written as a duration or a moment. {@code duration({seconds: number})} is told as hours, minutes and
 * seconds, and {@code datetime({epochMillis: number})} as a day.
 */
final class TimeMasking {

    private static final String HIDDEN = "•••";
    private static final Pattern DURATION = Pattern.compile(
            "-?P(?:(?<years>-?\\d+)Y)?(?:(?<months>-?\\d+)M)?(?:(?<weeks>-?\\d+)W)?(?:(?<days>-?\\d+)D)?"
                + "(?:T(?:(?<hours>-?\\d+)H)?(?:(?<minutes>-?\\d+)M)?(?:(?<seconds>-?\\d+)(?:\\.(?<fraction>\\d+))?S)?)?");

    /** No number has as few digits as the seconds of this time, and none so many that its milliseconds fall into it. */
    private static final int FIRST_YEAR = 2002;

    private static final int LAST_YEAR = 2100;

    private final Masking masking;

    TimeMasking(Masking masking) {
        this.masking = masking;
    }

    String of(String time) {
        Matcher duration = DURATION.matcher(time);
        LongStream numbers = duration.matches() ? amounts(duration) : moment(time);
        return numbers.map(Math::abs).anyMatch(value -> masking.integer(value).isPresent())
                ? HIDDEN
                : masking.text(time);
    }

    /** Each amount in its smallest units, as the database keeps months, days and seconds apart. */
    private static LongStream amounts(Matcher duration) {
        long months = 12 * amount(duration, "years") + amount(duration, "months");
        long days = 7 * amount(duration, "weeks") + amount(duration, "days");
        long seconds =
                3_600 * amount(duration, "hours") + 60 * amount(duration, "minutes") + amount(duration, "seconds");
        String fraction = duration.group("fraction") == null ? "" : duration.group("fraction");
        long nanoseconds = fraction.length() > 9 || Math.abs(seconds) > 1_000_000
                ? 0
                : seconds * 1_000_000_000 + Long.parseLong((fraction + "000000000").substring(0, 9));
        return LongStream.of(
                months,
                days,
                7 * days,
                seconds,
                seconds / 60,
                seconds / 3_600,
                nanoseconds,
                nanoseconds / 1_000,
                nanoseconds / 1_000_000,
                days * 86_400 + seconds);
    }

    private static long amount(Matcher duration, String unit) {
        String digits = duration.group(unit);
        return digits == null || digits.length() > 17 ? 0 : Long.parseLong(digits);
    }

    /** Only far from now: real times are no numbers. */
    private static LongStream moment(String time) {
        try {
            var moment = instant(time);
            boolean near = moment.getYear() >= FIRST_YEAR && moment.getYear() < LAST_YEAR;
            return near
                    ? LongStream.empty()
                    : LongStream.of(moment.toEpochSecond(), moment.toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            return LongStream.empty();
        }
    }

    private static OffsetDateTime instant(String time) {
        if (time.endsWith("]")) {
            return ZonedDateTime.parse(time).toOffsetDateTime();
        }
        return time.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                ? OffsetDateTime.parse(time)
                : LocalDateTime.parse(time).atOffset(ZoneOffset.UTC);
    }
}
