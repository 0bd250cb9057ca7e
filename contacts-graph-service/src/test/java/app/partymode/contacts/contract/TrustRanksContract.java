package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.NOON;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.trust.Rank;
import app.partymode.contacts.trust.TrustRanks;
import app.partymode.contacts.trust.TrustRanks.Asked;
import app.partymode.contacts.trust.TrustRanks.NewRank;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link TrustRanks} promises, and what a low rank does to the discovery budget. */
public interface TrustRanksContract extends PortContract {

    private TrustRanks ranks() {
        return matcher().ranks();
    }

    /** '3 asked 2, answered by 1 2', by ascending number. */
    private List<String> edges() {
        return ranks().asked(0, 100).stream().map(TrustRanksContract::edges).toList();
    }

    private static String edges(Asked user) {
        return person(user.number()) + " asked " + user.asked()
                + Arrays.stream(user.answered())
                        .sorted()
                        .flatMap(other -> LongStream.of(person(other)))
                        .mapToObj(other -> " " + other)
                        .reduce(", answered by", String::concat);
    }

    private static long person(long number) {
        return number - number(0).digits();
    }

    private void rank(ContractFixture fixture, int person, double value, @Nullable Instant lowSince) {
        ranks().save(List.of(new NewRank(fixture.userId(person), new Rank(value, lowSince))));
    }

    @Test
    default void tellsAnEdgeThatIsAnsweredOnceByItsHigherEnd() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4);
        fixture.upload(1, 2, 3, 9);
        fixture.upload(2, 1);
        fixture.upload(3, 1, 2);
        fixture.upload(9, 1);
        assertThat(edges())
                .containsExactly(
                        "1 asked 2, answered by",
                        "2 asked 1, answered by 1",
                        "3 asked 2, answered by 1",
                        "4 asked 0, answered by");
    }

    @Test
    default void countsThoseWhoWereTestedAndRemovedAsAsked() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 3, 9);
        fixture.upload(1, 2);
        fixture.upload(3, 1);
        assertThat(edges()).startsWith("1 asked 2, answered by").endsWith("3 asked 1, answered by");
        fixture.upload(1, 2, 3);
        assertThat(edges()).startsWith("1 asked 2, answered by").endsWith("3 asked 1, answered by 1");
    }

    @Test
    default void takesABlockForNoAnswer() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 3);
        fixture.upload(2, 1, 3);
        fixture.upload(3, 1, 2);
        fixture.block(1, 2);
        fixture.block(3, 1);
        assertThat(edges())
                .containsExactly("1 asked 2, answered by", "2 asked 2, answered by", "3 asked 2, answered by 2");
    }

    @Test
    default void tellsOfUsersByAscendingNumberAPageAtATime() {
        ContractFixture fixture = fixture();
        fixture.signUp(3, 1, 2);
        fixture.verify(2, NOON.plusSeconds(1));
        List<Asked> page = ranks().asked(number(1).digits(), 1);
        assertThat(page).hasSize(1);
        assertThat(page.getFirst().userId()).isEqualTo(fixture.userId(2));
        assertThat(page.getFirst().verified()).isTrue();
        assertThat(page.getFirst().createdAt()).isEqualTo(NOON);
        assertThat(ranks().asked(number(3).digits(), 1)).isEmpty();
        assertThat(ranks().ranked(number(1).digits(), 5))
                .containsExactly(
                        new TrustRanks.Ranked(number(2).digits(), fixture.userId(2), null, NOON.plusSeconds(1)),
                        new TrustRanks.Ranked(number(3).digits(), fixture.userId(3), null, null));
    }

    @Test
    default void keepsTheLastRankOfEachUser() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        rank(fixture, 1, 0.25, NOON);
        rank(fixture, 2, 1.5, null);
        rank(fixture, 1, 0.125, NOON.plusMillis(1));
        assertThat(ranks().find(fixture.userId(1))).contains(new Rank(0.125, NOON.plusMillis(1)));
        assertThat(ranks().find(fixture.userId(2))).contains(new Rank(1.5, null));
        assertThat(ranks().ranked(0, 1).getFirst().lowSince()).isEqualTo(NOON.plusMillis(1));
        ranks().save(List.of(new NewRank(fixture.userId(1), null), new NewRank(fixture.userId(2), new Rank(2, null))));
        assertThat(ranks().find(fixture.userId(1))).isEmpty();
        assertThat(ranks().find(fixture.userId(2))).contains(new Rank(2, null));
        ranks().clear();
        assertThat(ranks().find(fixture.userId(2))).isEmpty();
    }

    @Test
    default void followsAUserToAnotherNumberAndGoesWithTheUser() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        String id = fixture.userId(1);
        rank(fixture, 1, 0.25, NOON);
        fixture.changeNumber(1, 9);
        assertThat(ranks().find(id)).contains(new Rank(0.25, NOON));
        fixture.delete(9);
        assertThat(ranks().find(id)).isEmpty();
        ranks().save(List.of(new NewRank(id, new Rank(0.5, null))));
        assertThat(ranks().find(id)).as("of a user who is gone").isEmpty();
    }

    @Test
    default void leavesLessOfTheBudgetUntilTheNumberIsProven() {
        ContractFixture fixture = fixture();
        fixture.limitTo(10, Duration.ofHours(1));
        fixture.trust(Map.of("mode", "on", "share", 0.2, "least-tokens", 1));
        fixture.signUp(1, 2);
        rank(fixture, 1, 0, NOON);
        rank(fixture, 2, 1, null);
        fixture.sync(1, 3, 4, 5, 6);
        fixture.sync(2, 3, 4, 5, 6);
        assertThat(fixture.book(1)).containsExactly(3, 4);
        assertThat(fixture.waiting(1)).containsExactly(5, 6);
        assertThat(fixture.book(2)).containsExactly(3, 4, 5, 6);
        fixture.pass(Duration.ofMinutes(6));
        fixture.sweep();
        assertThat(fixture.waiting(1))
                .as("a fifth of the budget comes back as slowly")
                .hasSize(2);
        fixture.verify(1, NOON.plusMillis(1));
        fixture.pass(Duration.ofMinutes(6));
        fixture.sweep();
        assertThat(fixture.waiting(1)).as("as fast as anyone's").isEmpty();
    }

    @Test
    default void leavesTheBudgetAloneWhereRanksAreOnlyObserved() {
        ContractFixture fixture = fixture();
        fixture.limitTo(10, Duration.ofHours(1));
        fixture.trust(Map.of("mode", "observe"));
        fixture.signUp(1);
        rank(fixture, 1, 0, NOON);
        fixture.sync(1, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(fixture.waiting(1)).isEmpty();
    }
}
