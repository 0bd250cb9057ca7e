package app.partymode.contacts.feed;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class BookChangeNotifierTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final UpdateFeed feed =
            new UpdateFeed(matcher.updates(), matcher.feed(), new FormerNumbers(matcher.users()));
    private final UpdateNotifier notifier = new UpdateNotifier();
    private final BookChangeNotifier books = new BookChangeNotifier(matcher.feed(), feed, notifier);

    /** 1 has 2, and this process has seen all of it. */
    @BeforeEach
    void twoPeople() {
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        feed.advance(matcher.feed().feed());
    }

    private List<Update.Type> news(Cursor start) {
        return feed.after(fixture.owner(1), start, 10).updates().stream()
                .map(Update::type)
                .toList();
    }

    private void wakes(Runnable action) {
        var signals = new AtomicInteger();
        try (var _ = notifier.subscribe(number(1), signals::incrementAndGet)) {
            action.run();
            assertThat(signals.get()).isPositive();
        }
    }

    @Test
    void tellsAChangeAtOnceAndWakesItsReader() {
        Cursor start = feed.end();
        fixture.write(2, 1);
        wakes(books::changed);
        assertThat(news(start)).containsExactly(Update.Type.RECIPROCAL);
    }

    @Test
    void tellsWhatAnInstanceThatDiedHasLeft() {
        Cursor start = feed.end();
        fixture.write(2, 1);
        wakes(books::catchUp);
        assertThat(news(start)).containsExactly(Update.Type.RECIPROCAL);
    }

    @Test
    void catchesUpWithWhatAnotherInstanceHasTold() {
        Cursor start = feed.end();
        fixture.upload(2, 1);
        assertThat(news(start)).isEmpty();
        wakes(books::catchUp);
        assertThat(news(start)).containsExactly(Update.Type.RECIPROCAL);
    }

    /** The book is written, and its answer must say so. */
    @Test
    void isOnlyLateWhereTheStoreIsOutOfReach() {
        var gone = (FeedStore) Proxy.newProxyInstance(
                FeedStore.class.getClassLoader(), new Class<?>[] {FeedStore.class}, (_, _, _) -> {
                    throw new DataAccessResourceFailureException("gone");
                });
        var late = new BookChangeNotifier(gone, feed, notifier);
        assertThatCode(late::changed).doesNotThrowAnyException();
        assertThatCode(late::catchUp).doesNotThrowAnyException();
    }
}
