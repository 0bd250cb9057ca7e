package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Update.Type;
import app.partymode.contacts.users.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the feed tells of changes of other people's books: each once, and in the order in which all came. */
public interface ToldBookChangesContract extends CompleteFeedContract {

    @Test
    default void tellsNothingTwiceAndNothingThatIsNoChange() {
        ContractFixture fixture = friends();
        fixture.upload(2, 1);
        long head = fixture.head();
        fixture.upload(2, 1, 3, 7, 8);
        fixture.upload(2, 1);
        assertThat(fixture.news(1, head)).isEmpty();
        assertThat(matcher().feed().applyBookChanges()).isEmpty();
    }

    @Test
    default void keepsAChangeOfABookUntilItIsTold() {
        ContractFixture fixture = friends();
        long head = fixture.head();
        fixture.write(2, 1);
        assertThat(fixture.news(1, head)).isEmpty();
        var applied = matcher().feed().applyBookChanges().orElseThrow();
        assertThat(applied.readers()).containsExactly(number(1));
        assertThat(applied.feed().head()).isEqualTo(matcher().feed().head()).isEqualTo(head + 1);
        assertThat(matcher().feed().readersOf(head, head + 1)).containsExactly(number(1));
        assertThat(matcher().feed().readersOf(head + 1, head + 1)).isEmpty();
        assertThat(fixture.updates(1, head)).extracting(Update::type).isEqualTo(List.of(Type.RECIPROCAL));
    }

    /** Otherwise a later state would be told before an earlier one. */
    @Test
    default void tellsAChangeOfABookBeforeWhatComesAfterIt() {
        ContractFixture fixture = friends();
        long head = fixture.head();
        fixture.write(2, 1);
        fixture.privacy(2, Visibility.NOBODY, Visibility.NOBODY);
        assertThat(fixture.news(1, head)).containsExactly("left 2");
        fixture.write(2);
        fixture.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(fixture.news(1, head)).containsExactly("reciprocal 2", "left 2", "joined 2");
    }

    @Test
    default void forgetsWhatItToldOfAUserWhoIsGone() {
        ContractFixture fixture = friends();
        String gone = fixture.userId(2);
        fixture.upload(2, 1);
        fixture.delete(2);
        assertThat(matcher().updates().about(gone)).extracting(Update::type).containsExactly(Type.LEFT);
    }
}
