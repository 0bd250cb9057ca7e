package app.partymode.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.reference.InMemoryMatcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateFeedTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final UpdateFeed feed = new UpdateFeed(matcher.updates(), matcher.feed());

    @BeforeEach
    void twoPeople() {
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
    }

    private UpdatePage read(Cursor cursor, int limit) {
        return feed.after(fixture.owner(1), cursor, limit);
    }

    @Test
    void beginsAtTheEnd() {
        assertThat(read(feed.end(), 10)).isEqualTo(new UpdatePage(java.util.List.of(), feed.end()));
    }

    @Test
    void goesOnWhereThePageEnds() {
        Cursor start = feed.end();
        IntStream.range(0, 5).forEach(i -> fixture.rename(2, "name " + i));
        UpdatePage first = read(start, 3);
        assertThat(first.updates()).hasSize(3);
        assertThat(first.next().sequence()).isEqualTo(first.updates().getLast().sequence());
        UpdatePage second = read(first.next(), 3);
        assertThat(second.updates()).hasSize(2);
        assertThat(second.next()).isEqualTo(feed.end());
    }

    @Test
    void movesOnOverUpdatesAboutStrangers() {
        Cursor start = feed.end();
        fixture.signUp(3);
        assertThat(read(start, 10).updates()).isEmpty();
        assertThat(read(start, 10).next()).isEqualTo(feed.end()).isNotEqualTo(start);
    }

    @Test
    void expiresACursorOfAnotherStore() {
        assertThatThrownBy(() -> read(new Cursor("00000000", 0), 10)).isInstanceOf(CursorExpired.class);
    }

    @Test
    void expiresACursorBehindWhatIsKept() {
        Cursor start = feed.end();
        IntStream.range(0, 150).forEach(i -> fixture.rename(2, "name " + i));
        assertThatThrownBy(() -> read(start, 10)).isInstanceOf(CursorExpired.class);
    }

    @Test
    void waitsForAnInstanceThatIsAhead() {
        feed.advance(matcher.feed().feed());
        fixture.rename(2, "applied by another instance");
        Cursor ahead = new Cursor(feed.end().feed(), feed.end().sequence() + 1);
        assertThat(read(feed.check(ahead), 10)).isEqualTo(new UpdatePage(java.util.List.of(), ahead));
    }

    @Test
    void refusesACursorFromTheFuture() {
        Cursor future = new Cursor(feed.end().feed(), feed.end().sequence() + 1);
        assertThatThrownBy(() -> feed.check(future)).isInstanceOf(UnknownCursor.class);
        feed.advance(matcher.feed().feed());
        assertThatThrownBy(() -> feed.check(future)).isInstanceOf(UnknownCursor.class);
        assertThat(feed.check(feed.end())).isEqualTo(feed.end());
    }

    @Test
    void readsNoFurtherThanItHasSeenTheFeedAdvance() {
        Cursor start = feed.end();
        feed.advance(matcher.feed().feed());
        fixture.rename(2, "unseen");
        assertThat(read(start, 10).updates()).isEmpty();
        feed.advance(matcher.feed().feed());
        assertThat(read(start, 10).updates()).hasSize(1);
    }

    @Test
    void writesCursorsThatItCanRead() {
        assertThat(Cursor.parse(new Cursor("0123abcd", 123_456_789).text()))
                .contains(new Cursor("0123abcd", 123_456_789));
        assertThat(Cursor.parse("")).isEmpty();
        assertThat(Cursor.parse("0123abcd-")).isEmpty();
        assertThat(Cursor.parse("0123ABCD-1")).isEmpty();
        assertThat(Cursor.parse("0123abcd-zzzzzzzzzzzzzzz")).isEmpty();
    }
}
