package app.partymode.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.Owner;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.UpdateFeed.Reading;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateFeedTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final UpdateFeed feed =
            new UpdateFeed(matcher.updates(), matcher.feed(), new FormerNumbers(matcher.users()));

    @BeforeEach
    void twoPeople() {
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
    }

    private Owner ana() {
        return fixture.owner(1);
    }

    private String cursor(Cursor place) {
        return feed.cursorsOf(ana()).of(place);
    }

    private UpdatePage read(Cursor cursor, int limit) {
        return feed.after(ana(), cursor, limit);
    }

    @Test
    void beginsAtTheEnd() {
        assertThat(read(feed.end(), 10)).isEqualTo(new UpdatePage(List.of(), feed.end()));
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
    void endsAPageAtItsLastUpdate() {
        Cursor start = feed.end();
        fixture.rename(2, "Ben");
        fixture.signUp(3);
        UpdatePage page = read(start, 10);
        assertThat(page.next().sequence()).isEqualTo(page.updates().getLast().sequence());
        assertThat(page.next()).isNotEqualTo(feed.end());
    }

    @Test
    void readsThePagesOfManyReadersAtOnce() {
        fixture.signUp(3);
        fixture.upload(3, 2);
        Cursor start = feed.end();
        IntStream.range(0, 5).forEach(i -> fixture.rename(2, "name " + i));
        Owner another = fixture.owner(3);
        var pages = feed.afterAll(List.of(
                new Reading(ana(), start, 10),
                new Reading(ana(), feed.end(), 10),
                new Reading(ana(), new Cursor("00000000", 0), 10),
                new Reading(another, start, 3)));
        assertThat(pages)
                .containsExactly(
                        Optional.of(read(start, 10)),
                        Optional.of(read(feed.end(), 10)),
                        Optional.empty(),
                        Optional.of(feed.after(another, start, 3)));
        assertThat(pages.getLast().orElseThrow().updates()).hasSize(3);
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
        assertThat(feed.place(ana(), cursor(ahead))).isEqualTo(ahead);
        assertThat(read(ahead, 10)).isEqualTo(new UpdatePage(List.of(), ahead));
    }

    @Test
    void refusesACursorFromTheFuture() {
        Cursor future = new Cursor(feed.end().feed(), feed.end().sequence() + 1);
        assertThatThrownBy(() -> feed.place(ana(), cursor(future))).isInstanceOf(UnknownCursor.class);
        feed.advance(matcher.feed().feed());
        assertThatThrownBy(() -> feed.place(ana(), cursor(future))).isInstanceOf(UnknownCursor.class);
        assertThat(feed.place(ana(), cursor(feed.end()))).isEqualTo(feed.end());
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
}
