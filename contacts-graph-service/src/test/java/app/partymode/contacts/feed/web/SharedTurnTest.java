package app.partymode.contacts.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.phoneauth.session.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** Readers who get a turn together. */
class SharedTurnTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final List<String> questions = new ArrayList<>();
    private final OneSession sessions = new OneSession();
    private final UpdateFeed feed = new UpdateFeed(new Recorded(), matcher.feed(), new FormerNumbers(matcher.users()));
    private final OpenWaits waits = new OpenWaits(feed, new UpdateNotifier(), sessions, Clock.systemUTC());
    private boolean storeIsDown;

    /** Notes what is asked. */
    private final class Recorded implements Updates {

        @Override
        public Batch read(Owner reader, long after, long through, int limit) {
            questions.add("one");
            return matcher.updates().read(reader, after, through, limit);
        }

        @Override
        public List<Optional<List<Update>>> readAll(List<Place> places, long through, int limit) {
            questions.add("of " + places.size());
            if (storeIsDown) {
                throw new QueryTimeoutException("down");
            }
            return matcher.updates().readAll(places, through, limit);
        }

        @Override
        public List<Update> about(String userId) {
            throw new UnsupportedOperationException();
        }
    }

    /** Notes what it is told. */
    private final class Reader extends OpenWait {

        private final List<String> told = new ArrayList<>();

        Reader(int person, Cursor place) {
            this(new Caller(fixture.userId(person), fixture.owner(person).number(), "session of " + person), place);
        }

        private Reader(Caller caller, Cursor place) {
            super(waits, caller, place, () -> {});
        }

        @Override
        boolean wantsPage() {
            return true;
        }

        @Override
        int pageSize() {
            return 10;
        }

        @Override
        boolean tells(UpdatePage page) {
            return !page.updates().isEmpty();
        }

        @Override
        void tell(UpdatePage page) {
            page.updates().forEach(update -> told.add("" + update.username()));
            moveTo(page.next());
        }

        @Override
        void endWithSession() {
            told.add("session over");
        }

        @Override
        void endAfterFailure() {
            told.add("failure");
        }

        @Override
        boolean isDue(Instant now) {
            return false;
        }
    }

    @BeforeEach
    void threeReadersOfOne() {
        fixture.signUp(1, 2, 3, 4);
        Stream.of(1, 2, 3).forEach(reader -> fixture.upload(reader, 4));
    }

    private void take(Reader... readers) {
        new SharedTurn(feed, sessions).take(List.of(readers));
    }

    @Test
    void asksTheFeedOnceForAll() {
        Cursor start = feed.end();
        fixture.rename(4, "Dora");
        var readers = new Reader[] {new Reader(1, start), new Reader(2, start), new Reader(3, feed.end())};
        take(readers);
        assertThat(questions).containsExactly("of 2");
        assertThat(readers)
                .extracting(reader -> reader.told)
                .containsExactly(List.of("Dora"), List.of("Dora"), List.of());
        assertThat(readers).extracting(Reader::place).containsOnly(feed.end());
    }

    /** The cursor of the second is of another store, which is no matter of the first. */
    @Test
    void asksForOneAloneWhoHasNoPageAmongThem() {
        Cursor start = feed.end();
        fixture.rename(4, "Dora");
        var readers = new Reader[] {new Reader(1, start), new Reader(2, new Cursor("00000000", 0))};
        take(readers);
        assertThat(readers).extracting(reader -> reader.told).containsExactly(List.of("Dora"), List.of("failure"));
    }

    @Test
    void failsForAllWhereTheStoreIsDown() {
        Cursor start = feed.end();
        fixture.rename(4, "Dora");
        storeIsDown = true;
        var readers = new Reader[] {new Reader(1, start), new Reader(2, start)};
        take(readers);
        assertThat(questions).containsExactly("of 2");
        assertThat(readers).extracting(reader -> reader.told).containsOnly(List.of("failure"));
        assertThat(readers).extracting(Reader::place).containsOnly(start);
    }

    @Test
    void tellsNothingAfterTheSession() {
        Cursor start = feed.end();
        fixture.rename(4, "Dora");
        sessions.revokeAll("");
        var readers = new Reader[] {new Reader(1, start), new Reader(2, feed.end())};
        take(readers);
        assertThat(readers).extracting(reader -> reader.told).containsExactly(List.of("session over"), List.of());
    }
}
