package app.partymode.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderCursorsTest {

    private static final Feed FEED = Feed.begin("0123abcd", "secret");

    private final ReaderCursors ana = new ReaderCursors(FEED, "ana");

    private static Cursor at(long sequence) {
        return new Cursor("0123abcd", sequence);
    }

    private static Update update(long sequence) {
        return new Update(
                sequence,
                Update.Type.RENAMED,
                new PhoneNumber(34600000002L),
                "ben",
                "Ben",
                false,
                false,
                null,
                Instant.EPOCH);
    }

    @Test
    void readsWhatItWrote() {
        LongStream.of(0, 1, 123_456_789, Long.MAX_VALUE).forEach(sequence -> {
            assertThat(ana.read(ana.of(at(sequence)))).isEqualTo(at(sequence));
            assertThat(ana.read(ana.of(update(sequence)))).isEqualTo(at(sequence));
        });
    }

    @Test
    void readsWhatAnotherInstanceWrote() {
        assertThat(new ReaderCursors(FEED, "ana").read(ana.of(at(7)))).isEqualTo(at(7));
    }

    @Test
    void givesAnUpdateOneCursorAndAPlaceEachTimeAnother() {
        assertThat(ana.of(update(7))).isEqualTo(new ReaderCursors(FEED, "ana").of(update(7)));
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> ana.of(at(7)))).doesNotHaveDuplicates();
    }

    /** Of two numbers that follow each other, plain cursors would have all but the last digits in common. */
    @Test
    void showsNothingOfHowFarTwoCursorsAreApart() {
        assertThat(LongStream.range(0, 1_000)
                        .mapToObj(sequence -> ana.of(update(sequence)).substring(9, 15)))
                .hasSize(1_000)
                .doesNotHaveDuplicates()
                .allMatch(start -> start.matches("[0-9a-f]{6}"));
        assertThat(ana.of(update(1))).hasSameSizeAs(ana.of(update(Long.MAX_VALUE)));
    }

    @Test
    void refusesTheCursorsOfAnotherReader() {
        var ben = new ReaderCursors(FEED, "ben");
        LongStream.range(0, 1_000).forEach(sequence -> {
            assertThatThrownBy(() -> placed(ben.read(ana.of(update(sequence))))).isInstanceOf(UnknownCursor.class);
            assertThatThrownBy(() -> placed(ben.read(ana.of(at(sequence))))).isInstanceOf(UnknownCursor.class);
        });
    }

    @Test
    void refusesACursorInWhichOneDigitIsAnother() {
        String cursor = ana.of(update(7));
        IntStream.range(9, cursor.length()).forEach(i -> {
            char other = cursor.charAt(i) == '0' ? '1' : '0';
            String forged = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThatThrownBy(() -> placed(ana.read(forged))).isInstanceOf(UnknownCursor.class);
        });
    }

    /** One in 65,536 blocks has the zeros; then it is a sequence of 63 random bits that the feed has not come to. */
    private static void placed(Cursor cursor) {
        if (cursor.sequence() > 1L << 40) {
            throw new UnknownCursor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "nonsense", "0123abcd-", "0123ABCD-1", "0123abcd-zzzzzzzzzzzzz"})
    void refusesWhatIsNoCursor(String text) {
        assertThatThrownBy(() -> ana.read(text)).isInstanceOf(UnknownCursor.class);
    }

    @Test
    void expiresTheCursorsOfAnotherFeed() {
        var other = new ReaderCursors(Feed.begin("99999999", "other"), "ana");
        assertThatThrownBy(() -> ana.read(other.of(at(1)))).isInstanceOf(CursorExpired.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123abcd-0", "0123abcd-9m", "99999999-zzzzzzzzzzzz"})
    void expiresCursorsOfBeforeTheyWereEnciphered(String plain) {
        assertThatThrownBy(() -> ana.read(plain)).isInstanceOf(CursorExpired.class);
    }
}
