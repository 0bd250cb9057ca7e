package app.partymode.contacts.users;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.reference.InMemoryMatcher;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session of 1 has the number of 9, and the event of that is still to come. */
class FormerNumbersTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final FormerNumbers formerNumbers = new FormerNumbers(matcher.users());
    private final UpdateFeed feed = new UpdateFeed(matcher.updates(), matcher.feed(), formerNumbers);

    @BeforeEach
    void twoPeople() {
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
    }

    private Owner changing() {
        return new Owner(fixture.userId(1), number(9));
    }

    @Test
    void findsTheBookAndTheMatchesWhereTheyStillAre() {
        assertThat(formerNumbers.of(changing())).contains(fixture.owner(1));
        assertThat(formerNumbers
                        .ask(changing(), matcher.books()::read, MatchedBook::isNone)
                        .book()
                        .contacts())
                .containsOnlyKeys(number(2));
        assertThat(formerNumbers.ask(changing(), matcher.matches()::of, List::isEmpty))
                .isEqualTo(fixture.matches(1));
    }

    @Test
    void findsTheBookThoughTheEventComesAfterTheFirstQuestion() {
        var asked = new AtomicInteger();
        MatchedBook read = formerNumbers.ask(
                changing(),
                owner -> {
                    MatchedBook answer = matcher.books().read(owner);
                    if (asked.incrementAndGet() == 1) {
                        fixture.changeNumber(1, 9);
                    }
                    return answer;
                },
                MatchedBook::isNone);
        assertThat(read.book().contacts()).containsOnlyKeys(number(2));
    }

    @Test
    void findsTheBookThoughTheEventComesBeforeTheSecondQuestion() {
        var asked = new AtomicInteger();
        MatchedBook read = formerNumbers.ask(
                changing(),
                owner -> {
                    if (asked.incrementAndGet() == 2) {
                        fixture.changeNumber(1, 9);
                    }
                    return matcher.books().read(owner);
                },
                MatchedBook::isNone);
        assertThat(read.book().contacts()).containsOnlyKeys(number(2));
    }

    @Test
    void takesABookThatHasBeenWrittenUnderTheNewNumberMeanwhile() {
        fixture.syncAs(changing(), ContractFixture.contact(7));
        assertThat(formerNumbers
                        .ask(changing(), matcher.books()::read, MatchedBook::isNone)
                        .book()
                        .contacts())
                .containsOnlyKeys(number(7));
    }

    @Test
    void knowsNoOtherNumberOfOneWhoHasNotChanged() {
        assertThat(formerNumbers.of(fixture.owner(1))).isEmpty();
        assertThat(formerNumbers.of(new Owner("unheard of", number(3)))).isEmpty();
    }

    /** Otherwise the page would be empty and move on over it. */
    @Test
    void losesNoUpdateBeforeTheEventOrInAWaitThatBeganBeforeIt() {
        var start = feed.end();
        var before = fixture.owner(1);
        fixture.rename(2, "Ben");
        var page = feed.after(changing(), start, 10);
        assertThat(page.updates()).extracting(Update::username).containsExactly("Ben");
        fixture.changeNumber(1, 9);
        fixture.rename(2, "Benny");
        assertThat(feed.after(before, page.next(), 10).updates())
                .extracting(Update::username)
                .containsExactly("Benny");
    }
}
